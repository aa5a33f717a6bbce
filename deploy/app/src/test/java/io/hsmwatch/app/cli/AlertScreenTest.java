package io.hsmwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Span;
import io.hsmwatch.analytics.alert.Alert.State;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.alert.RuleRef;
import io.hsmwatch.rules.Level;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AlertScreenTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.250Z");
    private static final Instant ONE = Instant.parse("2026-05-04T13:00:00Z");

    private final StringWriter shown = new StringWriter();
    private final AlertScreen screen = new AlertScreen(AlertText.plain(), new PrintWriter(shown, true));

    @Test
    void anAlertIsShownWholeWhenItOpensWithTheNameFirst() {
        screen.accept(alert(1, 1, null, List.of()));

        assertThat(shown.toString()).isEqualTo("""
                        2026-05-04T12:00:00Z  HIGH      HARBOUR-1  harbour: Crane moved
                            what  mina moved the crane
                            who   mina (c1) from 198.51.100.7
                            hsm   %s
                            do    Ask mina why.
                            id    0123

                        """.formatted(AuditLines.HSM));
    }

    @Test
    void evidenceAloneIsNotShownAgain() {
        screen.accept(alert(1, 1, null, List.of()));
        int before = shown.toString().length();

        screen.accept(alert(2, 1, null, List.of(new Evidence("00", ONE, "log:2"))));

        assertThat(shown.toString()).hasSize(before);
    }

    @Test
    void aSecondTimeIsOneLine() {
        screen.accept(alert(1, 1, null, List.of()));
        shown.getBuffer().setLength(0);

        screen.accept(alert(2, 2, null, List.of()));

        assertThat(shown.toString().strip())
                .isEqualTo("2026-05-04T13:00:00Z  HIGH      HARBOUR-1  harbour: Crane moved, again: 2 times from "
                        + "2026-05-04T12:00:00Z to 2026-05-04T13:00:00Z (id 0123)");
    }

    @Test
    void theEndIsAShortBlock() {
        screen.accept(alert(1, 1, null, List.of()));
        shown.getBuffer().setLength(0);

        screen.accept(alert(2, 1, ONE, List.of()));

        assertThat(shown.toString().lines())
                .containsExactly(
                        "2026-05-04T13:00:00Z  RESOLVED  HARBOUR-1  harbour: Crane moved",
                        "    open  2026-05-04T12:00:00Z to 2026-05-04T13:00:00Z",
                        "    id    0123",
                        "");
    }

    @Test
    void onlyALevelIsColoured() {
        String text = AlertText.coloured().whole(alert(1, 1, null, List.of()));

        assertThat(text).contains("\033[31mHIGH    \033[0m");
        assertThat(text.replaceAll("\033\\[[0-9;]*m", ""))
                .isEqualTo(AlertText.plain().whole(alert(1, 1, null, List.of())));
    }

    private static Alert alert(int revision, long count, @Nullable Instant resolved, List<Evidence> evidence) {
        return new Alert(
                "0123",
                new RuleRef("r", "HARBOUR-1", "Crane moved", Level.HIGH, 1, List.of(), "f"),
                new State(resolved == null ? Status.OPEN : Status.RESOLVED, revision, resolved),
                new Span(NOON, NOON, count > 1 || resolved != null ? ONE : NOON, count),
                new Alert.Subject(AuditLines.HSM, "c1", "mina", "198.51.100.7", "crane"),
                new Alert.Text("mina moved the crane", "Ask mina why."),
                evidence);
    }
}
