package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.Reading;
import io.hsmwatch.analytics.alert.Alert;

/** Is told what passes, so that it can be counted. Called on stream threads; must not block or throw. */
public interface Observer {

    Observer NONE = new Observer() {
        @Override
        public void read(Reading reading, long nanos) {}

        @Override
        public void told(Alert alert) {}
    };

    /** A record was read, which took so long. */
    void read(Reading reading, long nanos);

    /** An alert was opened, counted up or resolved. */
    void told(Alert alert);
}
