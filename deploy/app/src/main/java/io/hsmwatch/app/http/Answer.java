package io.hsmwatch.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A response, before it is written. */
record Answer(int status, String type, String body) {

    static Answer metrics(String exposition) {
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", exposition);
    }

    /** {@code {"status":"up","reasons":[]}}, with 503 when down: what a load balancer looks at is the number. */
    static Answer health(Health health) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("status", health.up() ? "up" : "down");
        var reasons = json.putArray("reasons");
        health.reasons().forEach(reasons::add);
        return new Answer(health.up() ? 200 : 503, "application/json", json + "\n");
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text + "\n");
    }
}
