package io.hsmwatch.app.cli;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.app.log.Visible;
import io.hsmwatch.rules.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert for a person at a terminal: where, what, who, and what to do. Nothing in it can steer the terminal. */
public final class AlertText {

    private static final String RESET = "\033[0m";
    private static final String INDENT = "          ";
    private static final int WIDTH = 110;

    private final boolean colour;

    private AlertText(boolean colour) {
        this.colour = colour;
    }

    /** In colour if the launcher says that stdout is a terminal, and nobody has said otherwise (no-color.org). */
    public static AlertText forTerminal() {
        return new AlertText(Boolean.getBoolean("hsmwatch.terminal") && System.getenv("NO_COLOR") == null);
    }

    static AlertText plain() {
        return new AlertText(false);
    }

    static AlertText coloured() {
        return new AlertText(true);
    }

    /** All there is to say: several lines, without a line feed at the end. */
    public String whole(Alert alert) {
        var text = headed(alert, alert.span().time());
        line(text, "what", alert.text().summary());
        line(text, "who", who(alert));
        line(
                text,
                alert.subject().hsm().contains("managedhsms/") ? "hsm" : "where",
                alert.subject().hsm());
        if (alert.span().count() > 1) {
            line(text, "count", count(alert));
        }
        if (alert.state().status() == Status.RESOLVED) {
            line(text, "ended", String.valueOf(alert.state().resolved()));
        } else {
            line(text, "do", alert.text().remediation());
        }
        line(text, "id", alert.id());
        return text.toString();
    }

    /** One line: what was told before has happened again. */
    String again(Alert alert) {
        return headed(alert, alert.span().lastSeen())
                .append(", again: ")
                .append(count(alert))
                .append(" (id ")
                .append(Visible.text(alert.id()))
                .append(')')
                .toString();
    }

    /** A short block: what was told before is over. */
    String over(Alert alert) {
        Instant resolved = alert.state().resolved();
        var text = headed(alert, resolved == null ? alert.span().lastSeen() : resolved);
        line(
                text,
                "open",
                seconds(alert.span().time()) + " to " + seconds(alert.span().lastSeen()));
        line(text, "id", alert.id());
        return text.toString();
    }

    private StringBuilder headed(Alert alert, Instant time) {
        String status = alert.state().status() == Status.RESOLVED
                ? "RESOLVED"
                : alert.rule().level().label().toUpperCase(Locale.ROOT);
        return new StringBuilder()
                .append(seconds(time))
                .append("  ")
                .append(painted(alert, String.format(Locale.ROOT, "%-8s", status)))
                .append("  ")
                .append(Visible.text(alert.rule().code()))
                .append("  ")
                .append(Visible.text(name(alert.subject().hsm())))
                .append(": ")
                .append(Visible.text(alert.rule().title()));
    }

    /** The last part of a resource id is the name that people call it by. */
    private static String name(String resourceId) {
        return resourceId.substring(resourceId.lastIndexOf('/') + 1);
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String count(Alert alert) {
        return alert.span().count() + " times from " + seconds(alert.span().firstSeen()) + " to "
                + seconds(alert.span().lastSeen());
    }

    private static @Nullable String who(Alert alert) {
        String actor = alert.subject().actor();
        if (actor == null) {
            return null;
        }
        String name = alert.subject().actorName();
        String ip = alert.subject().sourceIp();
        return (name == null ? actor : name + " (" + actor + ")") + (ip == null ? "" : " from " + ip);
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        text.append('\n').append(String.format(Locale.ROOT, "    %-5s", label));
        int column = INDENT.length() - 1;
        for (String raw : value.strip().split("\\s+", -1)) {
            String word = Visible.text(raw);
            if (column + 1 + word.length() > WIDTH && column >= INDENT.length()) {
                text.append('\n').append(INDENT).append(word);
                column = INDENT.length() + word.length();
            } else {
                text.append(' ').append(word);
                column += 1 + word.length();
            }
        }
    }

    private String painted(Alert alert, String text) {
        return colour ? colour(alert.state().status(), alert.rule().level()) + text + RESET : text;
    }

    private static String colour(Status status, Level level) {
        if (status == Status.RESOLVED) {
            return "\033[32m";
        }
        return switch (level) {
            case CRITICAL -> "\033[1;31m";
            case HIGH -> "\033[31m";
            case MEDIUM -> "\033[33m";
            case LOW, INFORMATIONAL -> "\033[36m";
        };
    }
}
