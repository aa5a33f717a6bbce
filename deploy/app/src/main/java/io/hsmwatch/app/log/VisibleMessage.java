package io.hsmwatch.app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a log line, kept on one line. */
public final class VisibleMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Visible.text(String.valueOf(event.getFormattedMessage()));
    }
}
