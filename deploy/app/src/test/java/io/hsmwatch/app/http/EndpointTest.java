package io.hsmwatch.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real HTTP, on a free port. */
final class EndpointTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Health> ready = new AtomicReference<>(Health.down("the state is being restored"));
    private Endpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint =
                Endpoint.start("127.0.0.1", 0, new Endpoint.Pages(() -> "records_total 7\n", Health::ok, ready::get));
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void metricsAreServedAsPrometheusReadsThem() throws Exception {
        var response = send("GET", "/metrics");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("records_total 7\n");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void aLivingProgramSaysSo() throws Exception {
        var response = send("GET", "/healthz");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"up\",\"reasons\":[]}\n");
    }

    @Test
    void whatIsNotReadySaysWhyUntilItIs() throws Exception {
        var before = send("GET", "/readyz");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).isEqualTo("{\"status\":\"down\",\"reasons\":[\"the state is being restored\"]}\n");

        ready.set(Health.ok());
        assertThat(send("GET", "/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void headGivesTheStatusWithoutABody() throws Exception {
        var response = send("HEAD", "/readyz");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/", "/healthz/x", "/..%2fmetrics", "/Metrics"})
    void anyOtherPathIsNotHere(String path) throws Exception {
        assertThat(send("GET", path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void nothingCanBeDoneToIt(String method) throws Exception {
        assertThat(send(method, "/metrics").statusCode()).isEqualTo(405);
    }

    @Test
    void aFailingPageIsAnErrorThatShowsNothingAndTheNextRequestIsAnswered() throws Exception {
        ready.set(null);
        var response = send("GET", "/readyz");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("an error, see the log\n");
        assertThat(send("GET", "/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void aPortInUseIsNamed() {
        assertThatThrownBy(() -> Endpoint.start(
                        "127.0.0.1", endpoint.port(), new Endpoint.Pages(() -> "", Health::ok, Health::ok)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + endpoint.port());
    }

    @Test
    void aClosedEndpointAnswersNothing() {
        endpoint.close();
        assertThatThrownBy(() -> send("GET", "/healthz")).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(endpoint.uri() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
