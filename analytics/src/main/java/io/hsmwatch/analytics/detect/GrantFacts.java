package io.hsmwatch.analytics.detect;

import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.normalise.BuiltInRoles;
import io.hsmwatch.rules.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the inventory adds to a grant: to whom, of what type, and which role. */
public final class GrantFacts {

    /** The principal type of a grant about which the inventory said nothing in time. */
    public static final String UNVERIFIED = "Unverified";

    private GrantFacts() {}

    /** Whether an observation says enough: without the type nobody knows whether it is an individual. */
    public static boolean complete(InventoryObservation observation) {
        return observation.principalType() != null;
    }

    public static Map<String, Value> of(InventoryObservation observation) {
        var facts = new HashMap<String, Value>();
        put(facts, AuditField.ROLE_PRINCIPAL_ID, observation.principalId());
        put(facts, AuditField.ROLE_PRINCIPAL_TYPE, observation.principalType());
        String role = observation.roleDefinitionId();
        if (role != null) {
            String id = role.substring(role.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            put(facts, AuditField.ROLE_DEFINITION_ID, id);
            put(facts, AuditField.ROLE_NAME, BuiltInRoles.name(id));
        }
        return facts;
    }

    public static Map<String, Value> unverified() {
        return Map.of(AuditField.ROLE_PRINCIPAL_TYPE.fieldName(), new Value.Text(UNVERIFIED));
    }

    private static void put(Map<String, Value> facts, AuditField field, @Nullable String text) {
        if (text != null) {
            facts.put(field.fieldName(), new Value.Text(text));
        }
    }
}
