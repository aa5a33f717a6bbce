package io.hsmwatch.app.wiring;

import java.util.concurrent.CountDownLatch;

/** Whether the program is to end, and whether it was asked to. */
public final class Ending {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean asked;

    /** Somebody wants it to end. */
    public void asked() {
        asked = true;
        over.countDown();
    }

    /** It cannot go on; the log says why. */
    public void failed() {
        over.countDown();
    }

    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Returns when it is to end: true if it was asked to, false if it cannot go on. */
    public boolean await() throws InterruptedException {
        over.await();
        return asked;
    }
}
