package io.hsmwatch.ingest.normalise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of built-in roles by id: the local ones of Managed HSM as Microsoft's page on its built-in roles gives
 * them, and those of Azure that can give roles away or manage an HSM. Note the two local ids that differ only in their
 * last character.
 */
public final class BuiltInRoles {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("a290e904-7015-4bba-90c8-60543313cdb4", "Managed HSM Administrator"),
            Map.entry("515eb02d-2335-4d2d-92f2-b1cbdf9c3778", "Managed HSM Crypto Officer"),
            Map.entry("4bd23610-cdcf-4971-bdee-bdc562cc28e4", "Managed HSM Policy Administrator"),
            Map.entry("21dbd100-6940-42c2-9190-5d6cb909625b", "Managed HSM Crypto User"),
            Map.entry("6efe6056-5259-49d2-8b3d-d3d73544b20b", "Managed HSM Restore"),
            Map.entry("7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8", "Managed HSM Backup"),
            Map.entry("21dbd100-6940-42c2-9190-5d6cb909625c", "Managed HSM Crypto Service Release User"),
            Map.entry("33413926-3206-4cdd-b39a-83574fe37a17", "Managed HSM Crypto Service Encryption User"),
            Map.entry("2c18b078-7c48-4d3a-af88-5a3a1b3f82b3", "Managed HSM Crypto Auditor"),
            Map.entry("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"),
            Map.entry("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"),
            Map.entry("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator"),
            Map.entry("f58310d9-a9f6-439a-9e8d-f62e7b41a168", "Role Based Access Control Administrator"),
            Map.entry("18500a29-7fe2-46b2-a342-b16a415e101d", "Managed HSM contributor"),
            Map.entry("92b92042-07d9-4307-87f7-36a593fc5850", "Azure File Sync Administrator"),
            Map.entry("a8889054-8d42-49c9-bc1c-52486c10e7cd", "Reservations Administrator"),
            Map.entry("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"));

    private BuiltInRoles() {}

    public static @Nullable String name(@Nullable String id) {
        return id == null ? null : NAMES.get(id);
    }
}
