package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: an application (no upn) or a person.
 *
 * @param splitIdentity the identity as JSON text with claim names split at their dots and slashes
 * @param shortIdentity the identity as JSON text with short claim names
 */
record Caller(
        UUID oid,
        UUID appId,
        @Nullable String upn,
        String address,
        String userAgent,
        SerializedString splitIdentity,
        SerializedString shortIdentity) {

    static Caller application(UUID oid, UUID appId, String address, String userAgent) {
        return of(oid, appId, null, address, userAgent);
    }

    static Caller person(UUID oid, UUID appId, String upn, String address, String userAgent) {
        return of(oid, appId, upn, address, userAgent);
    }

    String principalType() {
        return upn == null ? "ServicePrincipal" : "User";
    }

    private static Caller of(UUID oid, UUID appId, @Nullable String upn, String address, String userAgent) {
        return new Caller(
                oid,
                appId,
                upn,
                address,
                userAgent,
                new SerializedString(IdentityText.split(oid, appId, upn)),
                new SerializedString(IdentityText.brief(oid, appId, upn)));
    }
}
