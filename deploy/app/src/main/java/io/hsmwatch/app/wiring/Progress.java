package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.Reading;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.live.Observer;
import java.util.concurrent.atomic.AtomicLong;

/** How many records were judged and how many alerts told, then handed to the next observer. */
final class Progress implements Observer {

    private final Observer next;
    private final AtomicLong judged = new AtomicLong();
    private final AtomicLong told = new AtomicLong();

    Progress(Observer next) {
        this.next = next;
    }

    @Override
    public void read(Reading reading, long nanos) {
        next.read(reading, nanos);
        judged.incrementAndGet();
    }

    @Override
    public void told(Alert alert) {
        next.told(alert);
        told.incrementAndGet();
    }

    long judged() {
        return judged.get();
    }

    long told() {
        return told.get();
    }
}
