package io.hsmwatch.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hsmwatch.app.config.Config.Log;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LogsTest {

    private static final Logger LOG = LoggerFactory.getLogger("io.hsmwatch.Speaker");
    private static final Logger KAFKA = LoggerFactory.getLogger("org.apache.kafka.Speaker");

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void giveBackStderr() {
        System.setErr(stderr);
        Logs.configure(new Log(Log.Format.PLAIN, Log.Level.INFO));
    }

    @Test
    void aForgedLineStaysWithinItsOwn() {
        configure(Log.Format.PLAIN, Log.Level.INFO);
        LOG.info("caller {}", "mallory\n12:00:00.000 INFO  Speaker all is well");
        assertThat(written()).hasLineCount(1).contains("INFO  Speaker caller mallory\\u{000A}12:00:00.000 INFO");
    }

    @Test
    void soDoesOneInTheMessageOfAnException() {
        configure(Log.Format.PLAIN, Log.Level.INFO);
        LOG.error("failed", new IllegalStateException("outer\nforged", new IllegalArgumentException("inner\nforged")));
        assertThat(written())
                .contains("java.lang.IllegalStateException: outer\\u{000A}forged\n\tat io.hsmwatch")
                .contains("\nCaused by: java.lang.IllegalArgumentException: inner\\u{000A}forged\n\t... ")
                .doesNotContain("\nforged");
    }

    @Test
    void jsonIsOneObjectALine() throws Exception {
        configure(Log.Format.JSON, Log.Level.INFO);
        LOG.atInfo().addKeyValue("hsm", "norrland").log("two\nlines");
        assertThat(written()).hasLineCount(1);
        var json = new ObjectMapper().readTree(written());
        assertThat(json.get("formattedMessage").textValue()).isEqualTo("two\nlines");
        assertThat(json.get("level").textValue()).isEqualTo("INFO");
        assertThat(json.get("kvpList").toString()).isEqualTo("[{\"hsm\":\"norrland\"}]");
    }

    @Test
    void kafkaIsHeardFromWarningsUpUnlessDebugIsAskedFor() {
        configure(Log.Format.PLAIN, Log.Level.INFO);
        KAFKA.info("two thousand lines");
        KAFKA.warn("a warning");
        assertThat(written()).doesNotContain("thousand").contains("a warning");

        configure(Log.Format.PLAIN, Log.Level.DEBUG);
        KAFKA.info("two thousand lines");
        assertThat(written()).contains("thousand");
    }

    @Test
    void theWarningsOfAHealthyStartAreNotShown() {
        configure(Log.Format.PLAIN, Log.Level.INFO);
        KAFKA.warn("[QuorumController id=1] Performing controller activation. The metadata log appears to be empty.");
        assertThat(written()).isEmpty();
    }

    private void configure(Log.Format format, Log.Level level) {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        Logs.configure(new Log(format, level));
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
