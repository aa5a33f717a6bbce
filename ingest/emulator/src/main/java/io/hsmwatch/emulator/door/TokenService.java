package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.function.Function;

/** Answers {@code put-token} at {@code $cbs}. */
final class TokenService implements Function<Request, Answer> {

    private final Namespace namespace;
    private final Audiences audiences;

    /** @param audiences where what is granted is noted, for the links of the same connection */
    TokenService(Namespace namespace, Audiences audiences) {
        this.namespace = namespace;
        this.audiences = audiences;
    }

    @Override
    public Answer apply(Request request) {
        var operation = request.required("operation");
        if (!operation.equals("put-token")) {
            throw Refusal.notImplemented("There is no operation '" + operation + "'.");
        }
        if (namespace.faults().refusesToken()) {
            throw Refusal.unauthorised("The token is refused, as was called for.");
        }
        var audience = request.required("name");
        audiences.grant(audience, namespace.tokens().check(request.body(), audience, Instant.now()));
        return Answer.accepted();
    }
}
