package io.hsmwatch.ingest.normalise;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.RejectReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One streaming pass over a record that keeps the wanted fields and skips the rest. A text that holds JSON is read in a
 * second pass under the same limits where a wanted path leads into it; if that fails, the text stays what it was.
 */
public final class RecordReader {

    private final PathTree paths = new PathTree();
    private final boolean scalars;
    private final int slots;

    /**
     * A reader of the places that canonical fields need.
     *
     * @param wanted dotted paths to keep besides
     * @param scalars whether to keep every scalar besides
     */
    public RecordReader(List<String> wanted, boolean scalars) {
        wanted.forEach(paths::slot);
        this.scalars = scalars;
        this.slots = paths.count();
    }

    /** Where {@link RawFields#value} keeps a wanted path. */
    public int slot(String path) {
        return paths.slot(path);
    }

    public RawFields read(Bytes json) throws Refusal {
        if (json.length() > JsonLimits.DOCUMENT) {
            throw new Refusal(RejectReason.TOO_LARGE, json.length() + " bytes");
        }
        if (!Utf8.isValid(json)) {
            throw new Refusal(RejectReason.INVALID_UTF8, "not UTF-8");
        }
        var pass = new Pass(new Found(slots), scalars ? new ArrayList<>() : null);
        pass.document(json);
        return new RawFields(pass.found, pass.everything == null ? List.of() : pass.everything);
    }

    /** One pass: what it finds, and with what patience. */
    private final class Pass {

        private final Found found;
        private final @Nullable List<Object> everything;

        Pass(Found found, @Nullable List<Object> everything) {
            this.found = found;
            this.everything = everything;
        }

        void document(Bytes json) throws Refusal {
            try (var parser = JsonLimits.parser(json)) {
                var first = parser.nextToken();
                if (first != JsonToken.START_OBJECT) {
                    throw new Refusal(
                            first == null ? RejectReason.NOT_JSON : RejectReason.NOT_AN_OBJECT,
                            first == null ? "nothing there" : "not an object but " + first);
                }
                object(parser, paths.root(), false);
                if (parser.nextToken() != null) {
                    throw new Refusal(RejectReason.NOT_JSON, "more after the end of the record");
                }
            } catch (IOException e) {
                throw JsonFailure.refusal(e);
            }
        }

        private void object(JsonParser parser, @Nullable PathNode node, boolean inArray) throws IOException, Refusal {
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                value(parser, node == null ? null : node.child(name), inArray);
            }
        }

        private void value(JsonParser parser, @Nullable PathNode node, boolean inArray) throws IOException, Refusal {
            if (node == null && everything == null) {
                parser.skipChildren();
                return;
            }
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                array(parser, node);
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                if (!inArray) {
                    keep(node, Found.OBJECT, false);
                }
                object(parser, node, inArray);
            } else {
                scalar(JsonValue.scalar(parser), node, inArray);
            }
        }

        private void array(JsonParser parser, @Nullable PathNode node) throws IOException, Refusal {
            if (node != null && node.whole()) {
                kept(JsonValue.read(parser), node);
                return;
            }
            keep(node, new ArrayList<>(), true);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, node, true);
            }
        }

        private void scalar(Object value, @Nullable PathNode node, boolean inArray) throws Refusal {
            if (everything != null) {
                everything.add(value);
            }
            keep(node, value, inArray);
            if (node != null && node.hasChildren() && value instanceof String text && looksLikeJson(text)) {
                nested(text, node, inArray);
            }
        }

        private void nested(String text, PathNode node, boolean inArray) throws Refusal {
            var inner = new Pass(new Found(slots), null);
            try (var parser = JsonLimits.parser(Bytes.of(text))) {
                parser.nextToken();
                inner.inside(parser, node, inArray);
                if (parser.nextToken() != null) {
                    return;
                }
            } catch (IOException | Refusal e) {
                // Not JSON after all: the text itself has been kept, and the rest of the record counts.
                return;
            }
            found.putAll(inner.found, inArray);
        }

        /** The members of what a text holds; the text itself is already kept where the whole of it is wanted. */
        private void inside(JsonParser parser, PathNode node, boolean inArray) throws IOException, Refusal {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object(parser, node, inArray);
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    object(parser, node, true);
                } else {
                    parser.skipChildren();
                }
            }
        }

        /** Keeps an array as it is, and gives its members to whoever wants them alone. */
        private void kept(Object value, PathNode node) throws Refusal {
            keep(node, value, false);
            if (value instanceof List<?> elements) {
                for (var element : elements) {
                    members(element, node);
                }
            }
        }

        private void members(Object value, PathNode node) throws Refusal {
            if (value instanceof Map<?, ?> members) {
                for (var member : members.entrySet()) {
                    var child = node.child(String.valueOf(member.getKey()));
                    if (child != null && member.getValue() != null) {
                        if (!(member.getValue() instanceof Map<?, ?>)) {
                            keep(child, member.getValue(), true);
                        }
                        members(member.getValue(), child);
                    }
                }
            }
        }

        private void keep(@Nullable PathNode node, Object value, boolean inArray) throws Refusal {
            if (node != null && node.slot() >= 0) {
                found.put(node.slot(), value, inArray);
            }
        }
    }

    private static boolean looksLikeJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                return true;
            }
            if (c > ' ') {
                return false;
            }
        }
        return false;
    }
}
