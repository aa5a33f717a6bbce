package io.hsmwatch.emulator;

/** How Azure names a status, and what we have it say about a call that failed. */
enum HttpStatus {
    OK(200, "OK", ""),
    CREATED(201, "Created", ""),
    ACCEPTED(202, "Accepted", ""),
    NO_CONTENT(204, "No Content", ""),
    UNAUTHORIZED(401, "Unauthorized", "The request carries no token."),
    FORBIDDEN(403, "Forbidden", "The caller holds no role that permits this operation at this scope."),
    NOT_FOUND(404, "Not Found", "There is no such key."),
    TOO_MANY_REQUESTS(429, "Too Many Requests", "The service is busy; try again after some seconds.");

    private static final HttpStatus[] ALL = values();

    private final int code;
    private final String phrase;
    private final String description;

    HttpStatus(int code, String phrase, String description) {
        this.code = code;
        this.phrase = phrase;
        this.description = description;
    }

    static HttpStatus of(int code) {
        for (var status : ALL) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException("no simulated call ends in " + code);
    }

    int code() {
        return code;
    }

    String phrase() {
        return phrase;
    }

    /** Empty for a call that went well. */
    String description() {
        return description;
    }
}
