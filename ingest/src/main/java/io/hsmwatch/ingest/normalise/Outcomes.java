package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditOutcome;
import io.hsmwatch.ingest.Stage;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call: the status number first, then the words of the result signature, then the result type, which
 * says Success on refused calls in real records.
 */
final class Outcomes {

    private static final Map<String, Long> STATUS_OF_WORD = Map.ofEntries(
            Map.entry("ok", 200L),
            Map.entry("created", 201L),
            Map.entry("accepted", 202L),
            Map.entry("nocontent", 204L),
            Map.entry("badrequest", 400L),
            Map.entry("unauthorized", 401L),
            Map.entry("forbidden", 403L),
            Map.entry("notfound", 404L),
            Map.entry("methodnotallowed", 405L),
            Map.entry("conflict", 409L),
            Map.entry("gone", 410L),
            Map.entry("preconditionfailed", 412L),
            Map.entry("toomanyrequests", 429L),
            Map.entry("internalservererror", 500L),
            Map.entry("badgateway", 502L),
            Map.entry("serviceunavailable", 503L),
            Map.entry("gatewaytimeout", 504L));

    /** What surrounds the word of a signature: {@code Succeeded.}, spaces, {@code (HTTP Status Code: 201)}. */
    private static final Pattern BEFORE_OR_AFTER = Pattern.compile("^[a-z]+\\.|\\(.*$|\\s");

    private Outcomes() {}

    /** The HTTP status, from wherever a layout keeps it, as number or in words; null if nowhere. */
    static @Nullable Long status(RawFields raw) {
        var number = raw.number(Place.STATUS);
        if (number != null && number >= 100 && number <= 599) {
            return number;
        }
        var words = statusIn(raw.text(Place.STATUS));
        return words != null ? words : statusIn(raw.text(Place.RESULT_SIGNATURE));
    }

    /** {@code Created}, {@code Not Found}, {@code Succeeded.Created}, {@code 200}, {@code Created (HTTP Status Code: 201)}. */
    private static @Nullable Long statusIn(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var known = words.toLowerCase(Locale.ROOT);
        var word = BEFORE_OR_AFTER.matcher(known).replaceAll("");
        var number = word.length() == 3 ? Scalars.number(word) : null;
        return number != null && number >= 100 && number <= 599 ? number : STATUS_OF_WORD.get(word);
    }

    /** Which record of an Activity Log operation this is. */
    static Stage stage(@Nullable String resultType) {
        var type = resultType == null ? "" : resultType.toLowerCase(Locale.ROOT);
        if (type.startsWith("start")) {
            return Stage.START;
        }
        return type.startsWith("accept") ? Stage.ACCEPT : Stage.END;
    }

    static AuditOutcome of(Stage stage, @Nullable Long status, RawFields raw) {
        if (stage == Stage.START) {
            return AuditOutcome.UNKNOWN;
        }
        if (status != null) {
            return ofStatus(status);
        }
        var signature = ofWord(raw.text(Place.RESULT_SIGNATURE));
        return signature != AuditOutcome.UNKNOWN ? signature : ofWord(raw.text(Place.RESULT_TYPE));
    }

    private static AuditOutcome ofStatus(long status) {
        if (status == 401) {
            return AuditOutcome.UNAUTHENTICATED;
        }
        if (status == 403) {
            return AuditOutcome.DENIED;
        }
        if (status >= 400) {
            return AuditOutcome.FAILED;
        }
        return status == 202 ? AuditOutcome.ACCEPTED : AuditOutcome.SUCCESS;
    }

    private static AuditOutcome ofWord(@Nullable String word) {
        var text = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("success") || text.startsWith("succeeded")) {
            return AuditOutcome.SUCCESS;
        }
        if (text.startsWith("accept")) {
            return AuditOutcome.ACCEPTED;
        }
        if (text.startsWith("denied") || text.startsWith("forbidden") || text.startsWith("unauthorized")) {
            return AuditOutcome.DENIED;
        }
        return text.startsWith("fail") || text.startsWith("error") || text.startsWith("cancel")
                ? AuditOutcome.FAILED
                : AuditOutcome.UNKNOWN;
    }
}
