package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who called, from any of the forms of identity. */
final class CallerFields {

    private CallerFields() {}

    static @Nullable String value(RawFields raw, AuditField field) {
        return switch (field) {
            case USER_ID -> id(raw);
            case USER_NAME -> name(raw);
            case CALLER_APP_ID -> lower(raw.text(Place.APP_ID));
            default -> type(raw);
        };
    }

    private static @Nullable String id(RawFields raw) {
        var oid = raw.text(Place.OID);
        var caller = raw.text(Place.CALLER);
        return lower(oid != null || caller == null || !Guids.isGuid(caller) ? oid : caller);
    }

    private static @Nullable String name(RawFields raw) {
        var upn = raw.text(Place.UPN);
        if (upn != null) {
            return upn;
        }
        var unique = raw.text(Place.UNIQUE_NAME);
        if (unique != null) {
            return unique;
        }
        var caller = raw.text(Place.CALLER);
        return caller != null ? (Guids.isGuid(caller) ? null : caller) : bareName(raw.text(Place.IDENTITY));
    }

    private static @Nullable String bareName(@Nullable String identity) {
        return identity == null || identity.isBlank() || identity.strip().startsWith("{") ? null : identity.strip();
    }

    /** The token says so itself, or a user name does; what has only an application is one. */
    private static @Nullable String type(RawFields raw) {
        var kind = raw.text(Place.TOKEN_KIND);
        if (kind != null) {
            return kind.equalsIgnoreCase("app") ? "Application" : "User";
        }
        if (raw.text(Place.UPN) != null || raw.text(Place.UNIQUE_NAME) != null) {
            return "User";
        }
        var caller = raw.text(Place.CALLER);
        if (caller != null) {
            return caller.indexOf('@') > 0 ? "User" : "Application";
        }
        if (raw.text(Place.APP_ID) != null || raw.text(Place.OID) != null) {
            return "Application";
        }
        return bareName(raw.text(Place.IDENTITY)) == null ? null : "User";
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
