package io.hsmwatch.ingest.normalise;

import java.util.List;
import java.util.Locale;

/** What an operation name says is done to its object. The HTTP method is in no record, so the name must tell. */
enum Verb {
    READ,
    CREATE,
    WRITE,
    UPDATE,
    IMPORT,
    DELETE,
    PURGE,
    RECOVER,
    /** The name does not tell. */
    NONE;

    private record Word(String text, Verb verb) {}

    /** The first word that the name contains decides: what destroys comes before what only looks. */
    private static final List<Word> WORDS = List.of(
            new Word("purge", PURGE),
            new Word("delete", DELETE),
            new Word("remove", DELETE),
            new Word("revoke", DELETE),
            new Word("recover", RECOVER),
            new Word("import", IMPORT),
            new Word("create", CREATE),
            new Word("grant", CREATE),
            new Word("update", UPDATE),
            new Word("patch", UPDATE),
            new Word("write", WRITE),
            new Word("upload", WRITE),
            new Word("restore", WRITE),
            new Word("put", WRITE),
            new Word("set", WRITE),
            new Word("list", READ),
            new Word("get", READ),
            new Word("read", READ),
            new Word("view", READ));

    /** Parts of the names of objects that hold a verb without meaning it. */
    private static final List<String> OBJECTS = List.of("deleted", "settings", "setting");

    static Verb of(String operationName) {
        var name = operationName.toLowerCase(Locale.ROOT);
        for (var object : OBJECTS) {
            name = name.replace(object, "");
        }
        // Object and verb: what a name ends in is what is done, even to an upload.
        if (name.endsWith("get") || name.endsWith("list")) {
            return READ;
        }
        for (var word : WORDS) {
            if (name.contains(word.text())) {
                return word.verb();
            }
        }
        return NONE;
    }
}
