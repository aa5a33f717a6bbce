package io.hsmwatch.emulator;

import java.util.UUID;

/** Built-in roles of local RBAC, with the GUIDs that Azure gives them, and the paths of role requests. */
enum LocalRole {
    ADMINISTRATOR("a290e904-7015-4bba-90c8-60543313cdb4"),
    CRYPTO_OFFICER("515eb02d-2335-4d2d-92f2-b1cbdf9c3778"),
    CRYPTO_USER("21dbd100-6940-42c2-9190-5d6cb909625b"),
    CRYPTO_AUDITOR("2c18b078-7c48-4d3a-af88-5a3a1b3f82b3"),
    CRYPTO_SERVICE_ENCRYPTION_USER("33413926-3206-4cdd-b39a-83574fe37a17");

    static final String WHOLE_HSM = "/";
    static final String ALL_KEYS = "/keys";

    private static final String PROVIDER = "/providers/Microsoft.Authorization/";

    private final String id;

    LocalRole(String id) {
        this.id = id;
    }

    String definitionId() {
        return "Microsoft.KeyVault" + PROVIDER + "roleDefinitions/" + id;
    }

    /** The scope is put into the path as it is, which makes the doubled and tripled slashes of real requests. */
    static String assignments(String scope) {
        return "/" + scope + PROVIDER + "roleAssignments";
    }

    static String assignment(String scope, UUID id) {
        return assignments(scope) + "/" + id;
    }

    static String definitions() {
        return "/" + WHOLE_HSM + PROVIDER + "roleDefinitions";
    }
}
