package io.hsmwatch.app.cli;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.app.log.Visible;
import io.hsmwatch.rules.Level;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert for a person at a terminal: what, where, who, and what to do. Nothing in it can steer the terminal. */
public final class AlertText {

    private static final String RESET = "\033[0m";

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

    /** Several lines, without one at the end. */
    public String of(Alert alert) {
        var text = new StringBuilder();
        String level = alert.rule().level().label().toUpperCase(Locale.ROOT);
        text.append(alert.span().time().truncatedTo(ChronoUnit.SECONDS))
                .append("  ")
                .append(painted(alert, String.format(Locale.ROOT, "%-8s", status(alert, level))))
                .append("  ")
                .append(alert.rule().code())
                .append("  ")
                .append(Visible.text(alert.rule().title()));
        line(text, "what", alert.text().summary());
        line(text, "hsm", alert.subject().hsm());
        line(text, "who", who(alert));
        if (alert.span().count() > 1) {
            line(
                    text,
                    "count",
                    alert.span().count() + ", " + alert.span().firstSeen() + " to "
                            + alert.span().lastSeen());
        }
        if (alert.state().status() == Status.RESOLVED) {
            line(text, "ended", String.valueOf(alert.state().resolved()));
        } else {
            line(text, "do", alert.text().remediation());
        }
        line(text, "id", alert.id());
        return text.toString();
    }

    private static String status(Alert alert, String level) {
        return alert.state().status() == Status.RESOLVED ? "RESOLVED" : level;
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
        if (value != null && !value.isBlank()) {
            text.append('\n')
                    .append(String.format(Locale.ROOT, "    %-6s", label))
                    .append(Visible.text(value.strip().replaceAll("\\s+", " ")));
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
