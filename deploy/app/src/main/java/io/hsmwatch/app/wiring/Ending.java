package io.hsmwatch.app.wiring;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Whether the program is to end, and whether it was asked to. */
public final class Ending {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile @Nullable IOException cause;

    /** Somebody wants it to end. */
    public void asked() {
        asked = true;
        over.countDown();
    }

    /** It cannot go on; the log says why. */
    public void failed() {
        over.countDown();
    }

    /** It cannot go on for something outside of it, which whoever waits is told. */
    public void failed(IOException why) {
        cause = why;
        over.countDown();
    }

    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Returns when it is to end: true if it was asked to, which an interrupt also does, false if it cannot go on. */
    public boolean await() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            asked();
        }
        IOException why = cause;
        if (why != null && !asked) {
            throw why;
        }
        return asked;
    }
}
