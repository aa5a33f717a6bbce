package io.hsmwatch.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hsmwatch.app.Home;
import io.hsmwatch.app.cli.HsmwatchCommand;
import io.hsmwatch.app.wiring.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer sees who starts the demo. */
final class DemoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern METRICS = Pattern.compile("metrics at (http://\\S+)/metrics");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void atHome() {
        System.setProperty(Home.PROPERTY, Checkout.root().toString());
    }

    @Test
    void theDayIsWatchedAndEveryIncidentNoticed() {
        var exit = CompletableFuture.supplyAsync(() -> HsmwatchCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("demo", "--duration", "10s", "--port", "0"));
        await().atMost(PATIENCE).until(() -> METRICS.matcher(err.toString()).find());
        URI served = served();
        await().atMost(PATIENCE).until(() -> answer(served.resolve("/readyz")).statusCode() == 200);
        await().atMost(PATIENCE).until(() -> out.toString().contains("MHSM-"));

        assertThat(answered(served.resolve("/healthz"))).isEqualTo(200);
        assertThat(metrics(served)).contains("hsmwatch_records_total{", "hsmwatch_alerts_total{");

        assertThat(exit.join()).isEqualTo(1);
        assertThat(out.toString())
                .contains("20 of 20 incidents noticed", "0 of them about nothing that was planted")
                .doesNotContain("MISSED", "\033");
        assertThat(err.toString()).doesNotContain("MHSM-");
    }

    private URI served() {
        Matcher metrics = METRICS.matcher(err.toString());
        assertThat(metrics.find()).isTrue();
        return URI.create(metrics.group(1));
    }

    private static String metrics(URI served) {
        return answerNow(served.resolve("/metrics")).body();
    }

    private static int answered(URI page) {
        return answerNow(page).statusCode();
    }

    private static HttpResponse<String> answerNow(URI page) {
        try {
            return answer(page);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(page + " does not answer", e);
        }
    }

    private static HttpResponse<String> answer(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
