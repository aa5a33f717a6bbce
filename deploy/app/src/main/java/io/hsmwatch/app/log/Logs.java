package io.hsmwatch.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.hsmwatch.app.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the log as it is configured. Before that, and in tests, {@code logback.xml} says the same at its defaults. */
public final class Logs {

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0} %visible%n%trace";

    private Logs() {}

    /** Takes the place of whatever was set before; everything goes to stderr. */
    public static void configure(Config.Log log) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(encoder(log.format(), context));
        appender.addFilter(new KnownHarmless());
        appender.start();

        var level = Level.toLevel(log.level().name());
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
        quietKafka(context, level);
    }

    /** At INFO a start of the broker is two thousand lines. Whoever asks for DEBUG gets them. */
    private static void quietKafka(LoggerContext context, Level level) {
        if (level.isGreaterOrEqual(Level.INFO)) {
            for (var name : new String[] {"org.apache.kafka", "kafka", "state.change.logger"}) {
                context.getLogger(name).setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
            }
        }
    }

    private static Encoder<ILoggingEvent> encoder(Config.Log.Format format, LoggerContext context) {
        var encoder = format == Config.Log.Format.JSON ? json() : plain(context);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static EncoderBase<ILoggingEvent> json() {
        var encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithSequenceNumber(false);
        return encoder;
    }

    private static EncoderBase<ILoggingEvent> plain(LoggerContext context) {
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("visible", VisibleMessage::new);
        layout.getInstanceConverterMap().put("trace", VisibleTrace::new);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setLayout(layout);
        return encoder;
    }
}
