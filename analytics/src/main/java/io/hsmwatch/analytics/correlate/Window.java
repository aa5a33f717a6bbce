package io.hsmwatch.analytics.correlate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What one group remembers. Bounded, immutable; the names below carry the version of its stored form. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "format")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AlertWindow.class, name = "alert-window/1"),
    @JsonSubTypes.Type(value = OperationWindow.class, name = "operation-window/1"),
    @JsonSubTypes.Type(value = GrantWindow.class, name = "grant-window/1"),
    @JsonSubTypes.Type(value = AbsenceWindow.class, name = "absence-window/1")
})
public sealed interface Window permits AlertWindow, OperationWindow, GrantWindow, AbsenceWindow {

    /** When the group wants to be asked again, in event time; {@link Instant#MAX} for never. */
    Instant wakeAt();

    /** Time has passed {@link #wakeAt()}. */
    Step due(Correlation judges, Signal.Due due);
}
