package io.hsmwatch.app.demo;

import io.hsmwatch.emulator.Incident;
import java.util.Map;

/** Which rule is to notice which planted incident. */
public final class IncidentRules {

    private static final Map<Incident, String> CODES = Map.ofEntries(
            Map.entry(Incident.PURGE_REFUSED, "MHSM-024"),
            Map.entry(Incident.PURGE_DONE, "MHSM-023"),
            Map.entry(Incident.ADMIN_GRANTED_TO_USER, "MHSM-001"),
            Map.entry(Incident.OFFICER_GRANTED_TO_USER, "MHSM-002"),
            Map.entry(Incident.ROLE_GRANTED_UNVERIFIED, "MHSM-047"),
            Map.entry(Incident.AZURE_OWNER_GRANTED_TO_USER, "MHSM-039"),
            Map.entry(Incident.BACKUP_MISSED, "MHSM-018"),
            Map.entry(Incident.HSM_WIDE_GRANT, "MHSM-003"),
            Map.entry(Incident.CUSTOM_ROLE_WRITTEN, "MHSM-010"),
            Map.entry(Incident.SECURITY_DOMAIN_DOWNLOADED, "MHSM-013"),
            Map.entry(Incident.SECURITY_DOMAIN_UPLOADED, "MHSM-015"),
            Map.entry(Incident.KEY_RESTORED, "MHSM-022"),
            Map.entry(Incident.FULL_RESTORE, "MHSM-022"),
            Map.entry(Incident.HSM_DELETED, "MHSM-028"),
            Map.entry(Incident.HSM_PURGED, "MHSM-029"),
            Map.entry(Incident.DIAGNOSTICS_DELETED, "MHSM-032"),
            Map.entry(Incident.DIAGNOSTICS_WEAKENED, "MHSM-032"),
            Map.entry(Incident.LOG_TRANSPORT_DELETED, "MHSM-034"),
            Map.entry(Incident.NETWORK_OPENED, "MHSM-037"),
            Map.entry(Incident.ARM_TRUST_ENABLED, "MHSM-038"));

    private IncidentRules() {}

    /** The catalogue's code of the rule. */
    public static String code(Incident incident) {
        String code = CODES.get(incident);
        if (code == null) {
            throw new IllegalArgumentException("no rule is told to notice " + incident.label());
        }
        return code;
    }
}
