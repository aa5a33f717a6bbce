package io.hsmwatch.ingest;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who was seen to hold which role: what the audit record of a grant does not tell.
 *
 * @param hsm resource id of the HSM, lower-case
 * @param assignmentId name (GUID) of the role assignment, lower-case
 * @param principalId object id of who holds the role, lower-case
 * @param principalType User, Group, ServicePrincipal and so on; null if the export does not know
 * @param roleDefinitionId GUID of the role, lower-case
 * @param scope local scope: /, /keys or /keys/{name}
 */
public record InventoryObservation(
        String hsm,
        String assignmentId,
        @Nullable String principalId,
        @Nullable String principalType,
        @Nullable String roleDefinitionId,
        @Nullable String scope,
        @Nullable Instant observedAt) {

    private static final String FORMAT = "inventory/1";

    public InventoryObservation {
        if (hsm.isBlank() || assignmentId.isBlank()) {
            throw new IllegalArgumentException("an observation names its HSM and its assignment");
        }
        hsm = hsm.toLowerCase(Locale.ROOT);
        assignmentId = assignmentId.toLowerCase(Locale.ROOT);
        principalId = lower(principalId);
        roleDefinitionId = lower(roleDefinitionId);
        scope = lower(scope);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException saying what is wrong with the record
     */
    public static InventoryObservation parse(Bytes bytes) {
        var record = OwnRecord.parse(bytes, FORMAT);
        return new InventoryObservation(
                record.required("hsm"),
                record.required("assignmentId"),
                record.text("principalId"),
                record.text("principalType"),
                record.text("roleDefinitionId"),
                record.text("scope"),
                record.time("observedAt"));
    }

    public Bytes encode() {
        return OwnRecord.format(FORMAT)
                .with("hsm", hsm)
                .with("assignmentId", assignmentId)
                .with("principalId", principalId)
                .with("principalType", principalType)
                .with("roleDefinitionId", roleDefinitionId)
                .with("scope", scope)
                .with("observedAt", observedAt)
                .encode();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
