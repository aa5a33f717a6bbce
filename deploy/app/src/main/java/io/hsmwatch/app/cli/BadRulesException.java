package io.hsmwatch.app.cli;

/** Rules that were asked for do not load; what is wrong with them has been said. */
final class BadRulesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadRulesException(String message) {
        super(message);
    }
}
