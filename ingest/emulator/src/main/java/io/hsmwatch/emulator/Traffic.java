package io.hsmwatch.emulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Cryptographic operations without end, in the order of time: busier by day, and a few callers make most of them. */
final class Traffic {

    private static final double CHALLENGED = 0.003;
    private static final double BUSY = 0.001;
    private static final double UNKNOWN_KEY = 0.001;
    private static final long RETRY_NANOS = 300_000;
    private static final int KEYS_OF_A_CALLER = 3;

    private final Organisation organisation;
    private final double perSecond;
    private final DayCurve curve;
    private final Dice dice;
    private final Zipf callers;
    private final Zipf keys = new Zipf(KEYS_OF_A_CALLER);
    private Instant clock;
    private @Nullable HsmCall challenged;

    Traffic(Scenario scenario, Organisation organisation) {
        this.organisation = organisation;
        this.perSecond = scenario.recordsPerSecond();
        this.curve = new DayCurve(scenario);
        this.dice = Dice.of(scenario.seed(), "traffic");
        this.callers = new Zipf(organisation.applications().size());
        this.clock = scenario.start();
    }

    HsmCall next() {
        var retried = challenged;
        if (retried != null) {
            challenged = null;
            return retried;
        }
        clock = clock.plusNanos((long) (-StrictMath.log(1 - dice.unit()) / (perSecond * curve.weight(clock)) * 1e9));
        var call = call();
        if (!dice.chance(CHALLENGED)) {
            return call;
        }
        var refused = call.challenge(clock);
        clock = clock.plusNanos(RETRY_NANOS);
        challenged = call.at(clock);
        return refused;
    }

    private HsmCall call() {
        var rank = callers.draw(dice);
        var hsm = organisation
                .hsms()
                .get((rank + dice.below(2)) % organisation.hsms().size());
        var key = hsm.keys()
                .get((rank * KEYS_OF_A_CALLER + keys.draw(dice)) % hsm.keys().size());
        var caller = organisation.applications().get(rank);
        var operation = CryptoOperation.draw(dice);
        var luck = dice.unit();
        if (luck < UNKNOWN_KEY) {
            return new HsmCall(clock, hsm, caller, "KeyGet", key.path() + "-old", 404, dice.next());
        }
        var status = luck < UNKNOWN_KEY + BUSY ? 429 : 200;
        return new HsmCall(clock, hsm, caller, operation.operation(), operation.path(key), status, dice.next());
    }
}
