package io.hsmwatch.app.cli;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows alerts as they change: whole when one opens, a line when it happens again, a short block when it is over. Nothing
 * when it only gained evidence: the topic has that. For one thread.
 */
final class AlertScreen implements Consumer<Alert> {

    /** Of so many alerts it is known what was shown; of an older one a line says more than nothing. */
    private static final int REMEMBERED = 10_000;

    private final AlertText text;
    private final PrintWriter out;
    private final Map<String, Alert.Span> shown = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Alert.Span> eldest) {
            return size() > REMEMBERED;
        }
    };

    AlertScreen(AlertText text, PrintWriter out) {
        this.text = text;
        this.out = out;
    }

    @Override
    public void accept(Alert alert) {
        Alert.Span before = shown.put(alert.id(), alert.span());
        if (alert.state().status() == Status.RESOLVED) {
            show(text.over(alert));
        } else if (alert.state().revision() == 1) {
            show(text.whole(alert));
        } else if (before == null || alert.span().count() > before.count()) {
            show(text.again(alert));
        }
    }

    private void show(String words) {
        out.println(words);
        out.println();
        out.flush();
    }
}
