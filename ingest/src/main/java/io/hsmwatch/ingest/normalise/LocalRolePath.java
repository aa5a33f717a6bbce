package io.hsmwatch.ingest.normalise;

import org.jspecify.annotations.Nullable;

/**
 * The path of a local role assignment or definition: scope, then provider, then the thing itself.
 *
 * @param scope /, /keys or /keys/{name}
 * @param id name of the assignment or definition; null for a list of them
 */
record LocalRolePath(
        String scope, boolean assignment, @Nullable String id) {

    private static final String PROVIDER = "/providers/microsoft.authorization/";
    private static final String ASSIGNMENTS = "roleassignments";
    private static final String DEFINITIONS = "roledefinitions";

    /** Null for any other path, among them Azure's own roles, whose scopes begin at a subscription or management group. */
    static @Nullable LocalRolePath parse(String path) {
        int provider = path.indexOf(PROVIDER);
        if (provider < 0 || path.startsWith("/subscriptions/") || path.startsWith("/providers/microsoft.management/")) {
            return null;
        }
        int start = provider + PROVIDER.length();
        int slash = path.indexOf('/', start);
        var type = path.substring(start, slash < 0 ? path.length() : slash);
        if (!type.equals(ASSIGNMENTS) && !type.equals(DEFINITIONS)) {
            return null;
        }
        return new LocalRolePath(
                provider == 0 ? "/" : path.substring(0, provider),
                type.equals(ASSIGNMENTS),
                slash < 0 ? null : path.substring(slash + 1));
    }

    PathClass meaning() {
        if (assignment) {
            return id == null ? PathClass.ROLE_ASSIGNMENTS : PathClass.ROLE_ASSIGNMENT;
        }
        return id == null ? PathClass.ROLE_DEFINITIONS : PathClass.ROLE_DEFINITION;
    }

    String scopeKind() {
        if (scope.equals("/")) {
            return "Hsm";
        }
        return scope.equals("/keys") ? "Keys" : "Key";
    }
}
