package io.hsmwatch.app;

/** What a script may rely on. The numbers are public: add at the end, never renumber. */
public enum ExitCode {
    /** Done; nothing was found. */
    OK(0),
    /** Done; alerts were raised. */
    ALERTS(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Rules do not load. */
    BAD_RULES(3),
    /** The configuration cannot be used. */
    BAD_CONFIG(4),
    /** A file, a broker or a port cannot be reached. */
    UNREACHABLE(5),
    /** A mistake of ours. */
    INTERNAL(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
