package io.hsmwatch.app.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import org.jspecify.annotations.Nullable;

/** A stack trace whose messages cannot forge lines: the line feeds in it are ours. */
public final class VisibleTrace extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var trace = new StringBuilder();
        append(trace, "", event.getThrowableProxy());
        return trace.toString();
    }

    private static void append(StringBuilder trace, String before, @Nullable IThrowableProxy thrown) {
        if (thrown == null) {
            return;
        }
        trace.append(before).append(thrown.getClassName());
        if (thrown.getMessage() != null) {
            trace.append(": ").append(Visible.text(thrown.getMessage()));
        }
        trace.append('\n');
        if (thrown.isCyclic()) {
            return;
        }
        var frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
            trace.append('\t').append(frames[i]).append('\n');
        }
        if (thrown.getCommonFrames() > 0) {
            trace.append("\t... ").append(thrown.getCommonFrames()).append(" more\n");
        }
        append(trace, "Caused by: ", thrown.getCause());
    }
}
