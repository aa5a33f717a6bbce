package io.hsmwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Changes to records, from one seed: some keep the meaning, some keep nothing. */
final class Mutations {

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Another spelling of a record in the form of the hub. */
    String respelt(Map<String, Object> record) {
        var copy = new LinkedHashMap<>(record);
        var properties = new LinkedHashMap<>(Json.inside(record, "properties"));
        properties.computeIfPresent("requestUri", (key, uri) -> uri((String) uri));
        copy.computeIfPresent("resourceId", (key, id) -> cased((String) id));
        copy.computeIfPresent("operationName", (key, name) -> cased((String) name));
        copy.computeIfPresent("identity", (key, identity) -> random.nextBoolean() ? Json.write(identity) : identity);
        if (random.nextBoolean()) {
            copy.remove("properties");
            copy.putAll(properties);
        } else {
            copy.put("properties", shuffled(properties));
        }
        return spaced(Json.write(shuffled(copy)));
    }

    private String uri(String uri) {
        int path = uri.indexOf('/', "https://".length());
        int query = uri.indexOf('?');
        var host = cased(uri.substring(0, path).substring("https://".length()));
        var segments = new StringBuilder();
        for (var segment : uri.substring(path + 1, query).split("/", -1)) {
            segments.append("/".repeat(1 + random.nextInt(3))).append(random.nextInt(5) == 0 ? "./" : "");
            segments.append(escaped(cased(segment)));
        }
        return "https://" + host + (random.nextBoolean() ? ":443" : "") + segments + (random.nextBoolean() ? "/" : "")
                + uri.substring(query);
    }

    private String escaped(String segment) {
        var text = new StringBuilder();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean escape = random.nextInt(4) == 0;
            var percent = one(List.of("%", "%25", "%2525"));
            text.append(escape ? percent + String.format(Locale.ROOT, "%02x", (int) c) : String.valueOf(c));
        }
        return text.toString();
    }

    private String cased(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private Map<String, Object> shuffled(Map<String, Object> map) {
        var keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        var shuffled = new LinkedHashMap<String, Object>();
        for (var key : keys) {
            shuffled.put(key, map.getOrDefault(key, ""));
        }
        return shuffled;
    }

    /** White space where JSON allows it; none of our texts holds a brace outside of a nested text's start. */
    private String spaced(String json) {
        var space = one(List.of("", " ", "\n", "\r\n\t"));
        return space + "{" + space + json.substring(1, json.length() - 1) + space + "}" + space;
    }

    /** The record with some of its bytes changed, taken out, doubled or cut off. */
    Bytes broken(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextInt(3) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) one(List.of('{', '}', '[', ']', '"', '\\', ',', ':', '0', 'e', '-', '%', '/'))
                            .charValue();
        }
        int from = random.nextInt(20) == 0 ? random.nextInt(bytes.length) : 0;
        int end = random.nextInt(4) == 0 ? from + random.nextInt(bytes.length - from) : bytes.length;
        return Bytes.of(bytes).slice(from, end - from);
    }

    /** The record with a value in it replaced by something nobody expects there. */
    Map<String, Object> strange(Map<String, Object> record) {
        var strange = new LinkedHashMap<>(record);
        var odd = one(List.<Object>of(
                "",
                " ",
                -1,
                1e300,
                Long.MAX_VALUE,
                true,
                List.of(),
                List.of(List.of(Map.of())),
                Map.of(),
                Map.of("value", Map.of()),
                "{",
                "{}",
                "[]",
                "[{\"claim\":1}]",
                "{\"claim\":{\"oid\":{}}}",
                "%",
                "://",
                "https://",
                "[::",
                "/".repeat(5000),
                "{\"a\":".repeat(500),
                "\uD800",
                "\u0000",
                "%25".repeat(100)));
        if (random.nextBoolean()) {
            strange.put(one(new ArrayList<>(record.keySet())), odd);
        } else {
            var properties = new LinkedHashMap<>(Json.inside(record, "properties"));
            properties.put(one(new ArrayList<>(properties.keySet())), odd);
            strange.put("properties", properties);
        }
        return strange;
    }
}
