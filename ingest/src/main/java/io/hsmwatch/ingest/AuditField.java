package io.hsmwatch.ingest;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The canonical fields: ECS names where ECS has one, {@code hsm.*} for the rest. The one table of them. */
public enum AuditField {
    TIMESTAMP("@timestamp", Type.TEXT, "When it happened, ISO-8601 UTC, clamped to the arrival where that is known"),
    ACTION("event.action", Type.TEXT, "What was done: a label of the action table"),
    OUTCOME("event.outcome", Type.TEXT, "Success, Accepted, Denied, Failed, Unauthenticated or Unknown"),
    CODE("event.code", Type.TEXT, "Operation name as written"),
    STAGE("event.stage", Type.TEXT, "Start, Accept or End; absent on the data plane"),
    CERTAINTY(
            "event.certainty",
            Type.TEXT,
            "Certain, or Possible for a refused call that could have been the dangerous kind"),
    REASON("event.reason", Type.TEXT, "Result description"),
    DURATION("event.duration", Type.LONG, "Nanoseconds"),
    STATUS("http.response.status_code", Type.LONG, "HTTP status"),
    USER_ID("user.id", Type.TEXT, "Object id of the caller, lower-case"),
    USER_NAME("user.name", Type.TEXT, "User principal name, else unique name"),
    CALLER_APP_ID("hsm.caller.app_id", Type.TEXT, "Application id of the caller, lower-case"),
    CALLER_TYPE("hsm.caller.type", Type.TEXT, "User or Application; absent without an identity"),
    SOURCE_IP("source.ip", Type.TEXT, "Canonical address without port; IPv4 inside IPv6 unwrapped"),
    SOURCE_PORT("source.port", Type.LONG, "Port of the caller, where written"),
    USER_AGENT("user_agent.original", Type.TEXT, "Client information, chosen by the client"),
    URL("url.original", Type.TEXT, "Request URI as written"),
    URL_DOMAIN("url.domain", Type.TEXT, "Host, lower-case, without port"),
    URL_PATH("url.path", Type.TEXT, "Path: decoded, slash runs collapsed, lower-case, no trailing slash"),
    URL_QUERY("url.query", Type.TEXT, "Query as written"),
    SUBSCRIPTION("cloud.account.id", Type.TEXT, "Subscription, lower-case"),
    RESOURCE_ID("hsm.resource_id", Type.TEXT, "Key of the record: the HSM's resource id, lower-case"),
    NAME("hsm.name", Type.TEXT, "Name of the HSM or vault, lower-case"),
    KIND("hsm.kind", Type.TEXT, "ManagedHsm, Vault or Other"),
    RESOURCE_GROUP("hsm.resource_group", Type.TEXT, "Resource group, lower-case"),
    KEY_NAME("hsm.key.name", Type.TEXT, "Name of the key, lower-case"),
    KEY_VERSION("hsm.key.version", Type.TEXT, "Version of the key, lower-case"),
    ROLE_ASSIGNMENT_ID("hsm.role.assignment_id", Type.TEXT, "Name of the role assignment, lower-case"),
    ROLE_DEFINITION_ID("hsm.role.definition_id", Type.TEXT, "GUID of the role, lower-case"),
    ROLE_NAME("hsm.role.name", Type.TEXT, "Name of the built-in role, local or Azure, if the id is known"),
    ROLE_SCOPE("hsm.role.scope", Type.TEXT, "Local: /, /keys or /keys/{name}; Azure: the scope, lower-case"),
    ROLE_SCOPE_KIND(
            "hsm.role.scope_kind",
            Type.TEXT,
            "Local: Hsm, Keys or Key; Azure: Root, ManagementGroup, Subscription, ResourceGroup, ManagedHsm or Resource"),
    ROLE_PRINCIPAL_ID("hsm.role.principal_id", Type.TEXT, "Who gets the role, lower-case"),
    ROLE_PRINCIPAL_TYPE("hsm.role.principal_type", Type.TEXT, "User, Group, ServicePrincipal and so on, as written"),
    SETTING_NAME("hsm.setting.name", Type.TEXT, "Name of the setting, lower-case"),
    BODY_PRESENT("hsm.request.body_present", Type.BOOL, "Whether an Activity Log record carries its request body"),
    PURGE_PROTECTION("hsm.config.purge_protection", Type.BOOL, "Purge protection as asked for"),
    RETENTION_DAYS("hsm.config.retention_days", Type.LONG, "Soft-delete retention as asked for"),
    PUBLIC_NETWORK_ACCESS("hsm.config.public_network_access", Type.TEXT, "Enabled or Disabled, as asked for"),
    NETWORK_DEFAULT_ACTION("hsm.config.network_default_action", Type.TEXT, "Allow or Deny, as asked for"),
    NETWORK_IP_RULES("hsm.config.network_ip_rules", Type.LIST, "Address ranges let in"),
    INITIAL_ADMINS("hsm.config.initial_admins", Type.LIST, "Object ids of the first administrators, lower-case"),
    AUDIT_ENABLED("hsm.logging.audit_enabled", Type.BOOL, "Whether a diagnostic setting keeps audit records"),
    LOG_DESTINATIONS("hsm.logging.destinations", Type.LIST, "Where a diagnostic setting sends them"),
    LOCK_LEVEL("hsm.lock.level", Type.TEXT, "CanNotDelete, ReadOnly or NotSpecified"),
    TIME_SKEW("hsm.time.skew", Type.TEXT, "Late or Early where the time was clamped; absent otherwise"),
    CORRELATION_ID("hsm.correlation_id", Type.TEXT, "Correlation id, which a caller may choose"),
    OPERATION_ID("hsm.operation_id", Type.TEXT, "Operation id of the Activity Log"),
    TARGET("hsm.target", Type.TEXT, "What was acted on: key, assignment, role, setting, else the resource id");

    /** What {@link AuditEvent#value(AuditField)} holds: String, Long, Boolean or a List of String. */
    public enum Type {
        TEXT,
        LONG,
        BOOL,
        LIST
    }

    private static final Map<String, AuditField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditField::fieldName, Function.identity()));

    private final String fieldName;
    private final Type type;
    private final String description;

    AuditField(String fieldName, Type type, String description) {
        this.fieldName = fieldName;
        this.type = type;
        this.description = description;
    }

    public String fieldName() {
        return fieldName;
    }

    public Type type() {
        return type;
    }

    public String description() {
        return description;
    }

    /** The field of that exact name, if it is a canonical one. */
    public static Optional<AuditField> named(String fieldName) {
        return Optional.ofNullable(BY_NAME.get(fieldName));
    }
}
