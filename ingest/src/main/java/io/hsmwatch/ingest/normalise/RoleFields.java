package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditField;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which role, for whom, on what. A local grant tells only its scope and its own id, in the path. An Azure grant tells
 * the rest in its request body; never in the authorization evidence, which describes the right of the caller.
 */
final class RoleFields {

    private static final String ASSIGNMENTS = "/providers/microsoft.authorization/roleassignments/";
    private static final String DEFINITIONS = "/providers/microsoft.authorization/roledefinitions/";
    private static final Pattern GROUP = Pattern.compile("/subscriptions/[^/]+/resourcegroups/[^/]+");
    private static final Pattern SUBSCRIPTION = Pattern.compile("/subscriptions/[^/]+");

    private RoleFields() {}

    static @Nullable Object value(Interpretation record, AuditField field) {
        var local =
                record.uri() == null ? null : LocalRolePath.parse(record.uri().path());
        return local != null ? local(local, field) : azure(record, field);
    }

    private static @Nullable String local(LocalRolePath path, AuditField field) {
        return switch (field) {
            case ROLE_ASSIGNMENT_ID -> path.assignment() ? path.id() : null;
            case ROLE_DEFINITION_ID -> path.assignment() ? null : path.id();
            case ROLE_NAME -> path.assignment() ? null : BuiltInRoles.name(path.id());
            case ROLE_SCOPE -> path.scope();
            case ROLE_SCOPE_KIND -> path.scopeKind();
            default -> null;
        };
    }

    private static @Nullable String azure(Interpretation record, AuditField field) {
        var raw = record.raw();
        return switch (field) {
            case ROLE_ASSIGNMENT_ID -> after(record.resource().id(), ASSIGNMENTS);
            case ROLE_DEFINITION_ID -> definition(record);
            case ROLE_NAME -> BuiltInRoles.name(definition(record));
            case ROLE_SCOPE -> scope(record);
            case ROLE_SCOPE_KIND -> kind(scope(record));
            case ROLE_PRINCIPAL_ID -> lastOf(raw.text(Place.PRINCIPAL_ID));
            default -> raw.text(Place.PRINCIPAL_TYPE);
        };
    }

    private static @Nullable String definition(Interpretation record) {
        var asked = record.raw().text(Place.ROLE_DEFINITION_ID);
        return asked == null ? after(record.resource().id(), DEFINITIONS) : Guids.lastOf(asked);
    }

    private static @Nullable String scope(Interpretation record) {
        var id = record.resource().id();
        int assignment = Math.max(id.indexOf(ASSIGNMENTS), id.indexOf(DEFINITIONS));
        var asked = assignment < 0
                        && !record.operationName().toLowerCase(Locale.ROOT).contains("/roleassignments/")
                ? null
                : record.raw().text(Place.ROLE_SCOPE);
        if (asked != null) {
            var scope = asked.toLowerCase(Locale.ROOT);
            return scope.length() > 1 && scope.endsWith("/") ? scope.substring(0, scope.length() - 1) : scope;
        }
        if (assignment < 0) {
            return null;
        }
        return assignment == 0 ? "/" : id.substring(0, assignment);
    }

    private static @Nullable String lastOf(@Nullable String id) {
        return id == null ? null : Guids.lastOf(id);
    }

    private static @Nullable String kind(@Nullable String scope) {
        if (scope == null) {
            return null;
        }
        if (scope.equals("/")) {
            return "Root";
        }
        if (scope.startsWith("/providers/microsoft.management/managementgroups/")) {
            return "ManagementGroup";
        }
        if (SUBSCRIPTION.matcher(scope).matches()) {
            return "Subscription";
        }
        if (GROUP.matcher(scope).matches()) {
            return "ResourceGroup";
        }
        var resource = ResourceId.parse(scope);
        return resource != null && resource.managedHsm() ? "ManagedHsm" : "Resource";
    }

    private static @Nullable String after(String id, String marker) {
        int at = id.indexOf(marker);
        return at < 0 ? null : Guids.lastOf(id.substring(at + marker.length()));
    }
}
