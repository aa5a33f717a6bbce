package io.hsmwatch.app.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves {@code /metrics} (Prometheus text), {@code /healthz} and {@code /readyz} (JSON; 200 or 503), nothing else. */
public final class Endpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int THREADS = 4;
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Supplier<Answer>> pages;

    private Endpoint(HttpServer server, ExecutorService threads, Map<String, Supplier<Answer>> pages) {
        this.server = server;
        this.threads = threads;
        this.pages = pages;
    }

    /** What is served; each supplier is asked anew for every request, by several threads. */
    public record Pages(Supplier<String> metrics, Supplier<Health> alive, Supplier<Health> ready) {}

    /**
     * Returns when requests are answered.
     *
     * @param port 0: any free one
     * @throws IOException if the address cannot be bound; the message names it
     */
    public static Endpoint start(String host, int port, Pages pages) throws IOException {
        SlowClients.areCutOff();
        var server = bind(host, port);
        var threads = Executors.newFixedThreadPool(THREADS, Endpoint::thread);
        var endpoint = new Endpoint(
                server,
                threads,
                Map.of(
                        "/metrics", () -> Answer.metrics(pages.metrics().get()),
                        "/healthz", () -> Answer.health(pages.alive().get()),
                        "/readyz", () -> Answer.health(pages.ready().get())));
        server.createContext("/", endpoint::handle);
        server.setExecutor(threads);
        server.start();
        return endpoint;
    }

    private static HttpServer bind(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IOException("cannot listen on " + host + ":" + port + " (" + e.getMessage() + ")", e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "http-" + STARTED.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange.getRequestMethod(), exchange.getRequestURI());
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(String method, URI uri) {
        var page = pages.get(String.valueOf(uri.getPath()));
        if (page == null) {
            return Answer.text(
                    404,
                    "not here: try "
                            + String.join(", ", pages.keySet().stream().sorted().toList()));
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.text(405, "GET or HEAD only");
        }
        try {
            return page.get();
        } catch (RuntimeException e) {
            LOG.warn("Cannot answer {}", uri.getPath(), e);
            return Answer.text(500, "an error, see the log");
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where to ask, for a person to click on. */
    public URI uri() {
        return URI.create("http://" + server.getAddress().getHostString() + ":" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
