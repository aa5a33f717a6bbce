package io.hsmwatch.emulator.door;

import java.util.Map;

/**
 * What a request-response node answers.
 *
 * @param status as in HTTP; the SDK insists on an AMQP int
 * @param body empty for none
 */
record Answer(int status, String description, Map<String, Object> body) {

    static Answer ok(Map<String, Object> body) {
        return new Answer(200, "OK", body);
    }

    static Answer accepted() {
        return new Answer(202, "Accepted", Map.of());
    }

    static Answer refused(Refusal refusal) {
        return new Answer(refusal.status(), refusal.description(), Map.of());
    }
}
