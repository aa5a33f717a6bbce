package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.ingest.Stage;
import org.jspecify.annotations.Nullable;

/** Every canonical field of an interpreted record, worked out when asked for. */
public final class CanonicalFields implements AuditEvent.Fields {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final Interpretation record;

    public CanonicalFields(Interpretation record) {
        this.record = record;
    }

    @Override
    public @Nullable Object value(AuditField field) {
        return switch (field) {
            case TIMESTAMP -> record.time().time().toString();
            case ACTION -> record.classification().action().label();
            case OUTCOME -> record.outcome().label();
            case CODE -> record.operationName().isEmpty() ? null : record.operationName();
            case STAGE -> record.stage() == Stage.NONE ? null : record.stage().label();
            case CERTAINTY -> record.classification().certainty();
            case REASON -> record.raw().text(Place.REASON);
            case DURATION -> duration();
            case STATUS -> record.status();
            case USER_ID, USER_NAME, CALLER_APP_ID, CALLER_TYPE -> CallerFields.value(record.raw(), field);
            case SOURCE_IP, SOURCE_PORT -> address(field);
            case USER_AGENT -> record.raw().text(Place.CLIENT_INFO);
            case URL, URL_DOMAIN, URL_PATH, URL_QUERY -> url(field);
            case SUBSCRIPTION -> subscription();
            case RESOURCE_ID -> record.resource().hsm();
            case NAME -> record.resource().name();
            case KIND -> record.resource().kind().label();
            case RESOURCE_GROUP -> record.resource().resourceGroup();
            case KEY_NAME, KEY_VERSION, SETTING_NAME, TARGET -> TargetFields.value(record, field);
            case ROLE_ASSIGNMENT_ID,
                    ROLE_DEFINITION_ID,
                    ROLE_NAME,
                    ROLE_SCOPE,
                    ROLE_SCOPE_KIND,
                    ROLE_PRINCIPAL_ID,
                    ROLE_PRINCIPAL_TYPE -> RoleFields.value(record, field);
            case BODY_PRESENT ->
                record.stage() == Stage.NONE ? null : (Boolean) record.raw().has(Place.BODY);
            case TIME_SKEW -> record.time().skew();
            case CORRELATION_ID -> record.raw().text(Place.CORRELATION_ID);
            case OPERATION_ID -> record.raw().text(Place.OPERATION_ID);
            default -> ConfigFields.value(record.raw(), field);
        };
    }

    private @Nullable Long duration() {
        var millis = record.raw().number(Place.DURATION);
        return millis == null || millis > Long.MAX_VALUE / NANOS_PER_MILLI ? null : (Long) (millis * NANOS_PER_MILLI);
    }

    private @Nullable Object address(AuditField field) {
        var address = CallerAddress.parse(record.raw().text(Place.CALLER_IP));
        if (address == null) {
            return null;
        }
        return field == AuditField.SOURCE_IP ? address.ip() : address.port();
    }

    private @Nullable String url(AuditField field) {
        var uri = record.uri();
        if (uri == null) {
            return null;
        }
        return switch (field) {
            case URL -> uri.original();
            case URL_DOMAIN -> uri.domain();
            case URL_PATH -> uri.path();
            default -> uri.query();
        };
    }

    private @Nullable String subscription() {
        var inId = record.resource().subscription();
        var written = record.raw().text(Place.SUBSCRIPTION);
        return inId != null || written == null ? inId : Guids.lastOf(written);
    }
}
