package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request asks the HSM, its log settings or its locks to be; a field that the body leaves out is absent. */
final class ConfigFields {

    private static final List<Place> DESTINATIONS = List.of(
            Place.STORAGE_ACCOUNT,
            Place.WORKSPACE,
            Place.HUB_RULE,
            Place.HUB_NAME,
            Place.SERVICE_BUS_RULE,
            Place.MARKETPLACE_PARTNER);
    private static final List<String> AUDIT = List.of("auditevent", "audit", "alllogs");

    private ConfigFields() {}

    static @Nullable Object value(RawFields raw, AuditField field) {
        return switch (field) {
            case PURGE_PROTECTION -> raw.truth(Place.PURGE_PROTECTION);
            case RETENTION_DAYS -> raw.number(Place.RETENTION_DAYS);
            case PUBLIC_NETWORK_ACCESS -> raw.text(Place.PUBLIC_NETWORK_ACCESS);
            case NETWORK_DEFAULT_ACTION -> raw.text(Place.NETWORK_DEFAULT_ACTION);
            case NETWORK_IP_RULES -> texts(raw.list(Place.NETWORK_IP_RULES));
            case INITIAL_ADMINS -> lower(texts(raw.list(Place.INITIAL_ADMINS)));
            case AUDIT_ENABLED -> auditEnabled(raw.list(Place.LOGS));
            case LOG_DESTINATIONS -> destinations(raw);
            case LOCK_LEVEL -> raw.text(Place.LOCK_LEVEL);
            default -> throw new IllegalArgumentException("no request asks for " + field.fieldName());
        };
    }

    private static @Nullable List<String> texts(@Nullable List<?> values) {
        return values == null
                ? null
                : values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
    }

    private static @Nullable List<String> lower(@Nullable List<String> texts) {
        return texts == null
                ? null
                : texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static @Nullable Boolean auditEnabled(@Nullable List<?> logs) {
        return logs == null ? null : (Boolean) logs.stream().anyMatch(ConfigFields::keepsAudit);
    }

    private static boolean keepsAudit(Object log) {
        if (!(log instanceof Map<?, ?> members)) {
            return false;
        }
        boolean enabled = false;
        boolean audit = false;
        for (var member : members.entrySet()) {
            var key = String.valueOf(member.getKey()).toLowerCase(Locale.ROOT);
            var value = member.getValue();
            enabled |= key.equals("enabled") && Boolean.TRUE.equals(Scalars.truth(value));
            audit |= key.startsWith("category")
                    && AUDIT.contains(String.valueOf(value).toLowerCase(Locale.ROOT));
        }
        return enabled && audit;
    }

    private static @Nullable List<String> destinations(RawFields raw) {
        var named = DESTINATIONS.stream()
                .map(raw::text)
                .filter(Objects::nonNull)
                .flatMap(Stream::of)
                .toList();
        return named.isEmpty() ? null : named;
    }
}
