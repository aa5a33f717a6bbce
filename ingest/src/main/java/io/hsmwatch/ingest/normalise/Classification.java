package io.hsmwatch.ingest.normalise;

import static io.hsmwatch.ingest.AuditAction.AUTHENTICATION;
import static io.hsmwatch.ingest.AuditAction.EKM_OPERATION;
import static io.hsmwatch.ingest.AuditAction.UNCLASSIFIED;

import io.hsmwatch.ingest.AuditAction;
import io.hsmwatch.ingest.AuditOutcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done. Decided in this order: what the path can mean, the verb in the operation name, the status.
 *
 * @param certainty Certain, Possible for a refused call read as the dangerous kind, null if nothing is known
 */
record Classification(AuditAction action, @Nullable String certainty) {

    private static final String CERTAIN = "Certain";
    private static final String POSSIBLE = "Possible";
    private static final Classification UNKNOWN = new Classification(UNCLASSIFIED, null);

    /** What the decision rests on. */
    record Grounds(
            String operationName,
            @Nullable String path,
            ResourceId resource,
            @Nullable Long status,
            AuditOutcome outcome) {}

    static Classification certain(AuditAction action) {
        return new Classification(action, CERTAIN);
    }

    static Classification of(Grounds grounds) {
        var name = grounds.operationName();
        if (!grounds.resource().ofKeyVault()) {
            return ArmTable.isArm(name) ? certain(ArmTable.find(name)) : UNKNOWN;
        }
        if (name.equalsIgnoreCase("Authentication") && grounds.outcome() == AuditOutcome.UNAUTHENTICATED) {
            return certain(AUTHENTICATION);
        }
        var meaning = grounds.path() == null ? null : PathTable.find(grounds.path());
        if (meaning != null) {
            return decided(meaning, grounds);
        }
        return ArmTable.isArm(name) ? certain(ArmTable.find(name)) : byName(grounds);
    }

    private static Classification byName(Grounds grounds) {
        var name = grounds.operationName();
        var meaning = NameTable.find(name, grounds.resource().managedHsm());
        if (meaning == PathClass.EKM && PathClass.EKM.by(Verb.of(name)) == null) {
            return certain(EKM_OPERATION);
        }
        if (meaning != null) {
            return decided(meaning, grounds);
        }
        return name.equalsIgnoreCase("Authentication") ? certain(AUTHENTICATION) : UNKNOWN;
    }

    private static Classification decided(PathClass meaning, Grounds grounds) {
        if (meaning.plain()) {
            return certain(meaning.dangerous());
        }
        var byVerb = meaning.by(Verb.of(grounds.operationName()));
        if (byVerb != null) {
            return certain(byVerb);
        }
        var named = NameTable.find(
                grounds.operationName().toLowerCase(Locale.ROOT),
                grounds.resource().managedHsm());
        if (named != null && named.plain()) {
            return certain(named.dangerous());
        }
        var byStatus = meaning.byStatus(grounds.status());
        if (byStatus != null) {
            return certain(byStatus);
        }
        if (refused(grounds.outcome())) {
            return new Classification(meaning.dangerous(), POSSIBLE);
        }
        return named == PathClass.EKM ? certain(EKM_OPERATION) : UNKNOWN;
    }

    private static boolean refused(AuditOutcome outcome) {
        return outcome == AuditOutcome.DENIED
                || outcome == AuditOutcome.FAILED
                || outcome == AuditOutcome.UNAUTHENTICATED;
    }
}
