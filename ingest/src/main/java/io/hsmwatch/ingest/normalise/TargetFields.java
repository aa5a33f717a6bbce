package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditField;
import org.jspecify.annotations.Nullable;

/** What was acted on: a key, a setting, a role, else the resource itself. */
final class TargetFields {

    private static final String SETTINGS = "/settings/";

    /** What may stand where a key name stands and is none. */
    private record Key(@Nullable String name, @Nullable String version) {

        private static final Key NONE = new Key(null, null);

        static Key in(String path) {
            var segments = path.split("/", -1);
            boolean ofKey = segments.length > 2 && (segments[1].equals("keys") || segments[1].equals("deletedkeys"));
            if (!ofKey || segments[2].equals("providers") || PathTable.find(path) == PathClass.KEY_RESTORE) {
                return NONE;
            }
            boolean versioned = segments.length > 3
                    && segments[1].equals("keys")
                    && (segments.length > 4 || PathTable.find(path) == PathClass.KEY_VERSION)
                    && !segments[3].equals("providers");
            return new Key(segments[2], versioned ? segments[3] : null);
        }
    }

    private TargetFields() {}

    static @Nullable String value(Interpretation record, AuditField field) {
        return switch (field) {
            case KEY_NAME -> key(record).name();
            case KEY_VERSION -> key(record).version();
            case SETTING_NAME -> setting(record);
            default -> target(record);
        };
    }

    /** From the path that was called; from the id of the object where the path names no key. */
    private static Key key(Interpretation record) {
        var uri = record.uri();
        var called = uri == null ? Key.NONE : Key.in(uri.path());
        if (called.name() != null) {
            return called;
        }
        var object = RequestUri.parse(record.raw().text(Place.OBJECT_URI));
        return object == null || object.domain() == null ? Key.NONE : Key.in(object.path());
    }

    private static @Nullable String setting(Interpretation record) {
        var uri = record.uri();
        return uri != null && uri.path().startsWith(SETTINGS) ? uri.path().substring(SETTINGS.length()) : null;
    }

    private static String target(Interpretation record) {
        var key = key(record).name();
        if (key != null) {
            return key;
        }
        for (var field : new AuditField[] {AuditField.ROLE_ASSIGNMENT_ID, AuditField.ROLE_DEFINITION_ID}) {
            if (RoleFields.value(record, field) instanceof String id) {
                return id;
            }
        }
        var setting = setting(record);
        return setting != null ? setting : record.resource().id();
    }
}
