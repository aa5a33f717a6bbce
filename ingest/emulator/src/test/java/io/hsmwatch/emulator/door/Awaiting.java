package io.hsmwatch.emulator.door;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another thread does, and looks often, so that nothing is slower than it must be. */
final class Awaiting {

    private Awaiting() {}

    static void until(Callable<Boolean> condition) {
        await().atMost(Clients.PATIENCE).pollInterval(Duration.ofMillis(10)).until(condition);
    }
}
