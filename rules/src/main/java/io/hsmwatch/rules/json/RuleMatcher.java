package io.hsmwatch.rules.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hsmwatch.rules.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Holds rules against JSON lines, one event a line. */
public final class RuleMatcher {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final RuleSet rules;

    public RuleMatcher(RuleSet rules) {
        this.rules = rules;
    }

    /** Hears what becomes of the lines. */
    public interface Listener {
        /**
         * A rule of this file matched.
         *
         * @param ruleFile the file's name, without its folder
         * @param line from 0
         */
        void matched(String ruleFile, long line);

        /**
         * A line holds no event.
         *
         * @param line from 0
         */
        void unreadable(long line, String why);
    }

    /** Matches every line against every rule; blank lines count, and hold nothing. */
    public void match(BufferedReader events, Listener listener) throws IOException {
        long number = 0;
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (!line.isBlank()) {
                match(line, number, listener);
            }
            number++;
        }
    }

    private void match(String line, long number, Listener listener) {
        try {
            JsonNode event = JSON.readTree(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
            if (event.isObject()) {
                matchingFiles(event).forEach(file -> listener.matched(file, number));
            } else {
                listener.unreadable(number, "not a JSON object");
            }
        } catch (JsonProcessingException e) {
            listener.unreadable(number, "not JSON: " + e.getOriginalMessage());
        }
    }

    /** The files that hold a rule that the event matches; one with several such rules is named once. */
    private Set<String> matchingFiles(JsonNode event) {
        Set<String> files = new LinkedHashSet<>();
        rules.match(
                JsonEventView.of(event),
                rule -> files.add(fileName(rule.identity().file())));
        return files;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
