package io.hsmwatch.ingest.normalise;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.AuditOutcome;
import io.hsmwatch.ingest.RejectReason;
import io.hsmwatch.ingest.Stage;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one record says, decided once: when, what, about which resource, and what became of it. */
public final class Interpretation {

    private final RawFields raw;
    private final ClampedTime time;
    private final String operationName;
    private final @Nullable RequestUri uri;
    private final ResourceId resource;
    private final Stage stage;
    private final @Nullable Long status;
    private final AuditOutcome outcome;
    private final Classification classification;

    private Interpretation(RawFields raw, @Nullable Instant arrival) throws Refusal {
        this.raw = raw;
        this.time = ClampedTime.of(writtenTime(raw), arrival);
        this.uri = RequestUri.parse(raw.text(Place.REQUEST_URI));
        this.operationName = operationName(raw, uri);
        this.resource = resource(raw, uri);
        boolean activityLog = ArmTable.isArm(operationName) && !"AuditEvent".equalsIgnoreCase(raw.text(Place.CATEGORY));
        this.stage = activityLog ? Outcomes.stage(raw.text(Place.RESULT_TYPE)) : Stage.NONE;
        this.status = stage == Stage.START ? null : Outcomes.status(raw);
        this.outcome = Outcomes.of(stage, status, raw);
        this.classification = Classification.of(
                new Classification.Grounds(operationName, uri == null ? null : uri.path(), resource, status, outcome));
    }

    /** Whether the record is a measurement, which shares hubs with audit records. */
    public static boolean isMetric(RawFields raw) {
        return raw.text(Place.METRIC) != null && raw.text(Place.OPERATION) == null;
    }

    /**
     * Reads the meaning of a record.
     *
     * @throws Refusal if time, operation or resource cannot be told
     */
    public static Interpretation of(RawFields raw, @Nullable Instant arrival) throws Refusal {
        return new Interpretation(raw, arrival);
    }

    private static Instant writtenTime(RawFields raw) throws Refusal {
        var written = raw.text(Place.TIME);
        var time = EventTime.of(written);
        if (time == null) {
            throw new Refusal(RejectReason.NO_TIME, written == null ? "no time" : "not a time: " + written);
        }
        return time;
    }

    private static String operationName(RawFields raw, @Nullable RequestUri uri) throws Refusal {
        var name = raw.text(Place.OPERATION);
        if (name == null && (uri == null || PathTable.find(uri.path()) == null)) {
            throw new Refusal(RejectReason.NO_OPERATION, "neither an operation name nor a path that tells it");
        }
        return name == null ? "" : name;
    }

    private static ResourceId resource(RawFields raw, @Nullable RequestUri uri) throws Refusal {
        var named = ResourceId.parse(raw.text(Place.RESOURCE_ID));
        var resource = named != null ? named : ResourceId.ofHost(uri);
        if (resource == null) {
            throw new Refusal(RejectReason.NO_RESOURCE, "no resource id, and no host of a Managed HSM");
        }
        return resource;
    }

    public AuditEvent.Facts facts() {
        return new AuditEvent.Facts(
                time.time(),
                classification.action(),
                outcome,
                stage,
                resource.hsm(),
                resource.managedHsm(),
                stage == Stage.NONE ? null : operationKey());
    }

    /** A JSON array, so that no choice of values makes two keys collide. */
    private String operationKey() {
        var correlation = raw.text(Place.CORRELATION_ID);
        return "[" + quoted(correlation == null ? "" : correlation) + "," + quoted(operationName) + ","
                + quoted(resource.id()) + "]";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text.toLowerCase(Locale.ROOT), quoted);
        return quoted.append('"').toString();
    }

    RawFields raw() {
        return raw;
    }

    ClampedTime time() {
        return time;
    }

    String operationName() {
        return operationName;
    }

    @Nullable RequestUri uri() {
        return uri;
    }

    ResourceId resource() {
        return resource;
    }

    Stage stage() {
        return stage;
    }

    @Nullable Long status() {
        return status;
    }

    AuditOutcome outcome() {
        return outcome;
    }

    Classification classification() {
        return classification;
    }
}
