package io.hsmwatch.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.correlate.Signal.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerKeyTest {

    private static final List<Instant> EDGES =
            List.of(Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.EPOCH, Instant.EPOCH.plusNanos(1), Instant.MAX);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keysSortAsTimeAndThenTheNameOfTheGroup(long seed) {
        var dice = new Random(Long.getLong("seed", seed));
        var dues = new ArrayList<Due>();
        EDGES.forEach(time -> dues.add(new Due("alert|x", time)));
        for (int i = 0; i < 500; i++) {
            long second = dice.nextBoolean() ? dice.nextLong() % 31_000_000_000_000_000L : dice.nextInt();
            dues.add(new Due("alert|" + dice.nextInt(3), Instant.ofEpochSecond(second, dice.nextInt(1_000_000_000))));
        }
        var byKey = new ArrayList<>(dues);
        Collections.shuffle(byKey, dice);
        byKey.sort(Comparator.comparing(due -> TimerKey.of(due.time(), due.group())));
        dues.sort(Comparator.comparing(Due::time).thenComparing(Due::group));
        assertThat(byKey).isEqualTo(dues);
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        for (Instant time : EDGES) {
            var due = new Due("grant|3|a|b|hsm", time);
            assertThat(TimerKey.parse(TimerKey.of(due.time(), due.group()))).isEqualTo(due);
        }
    }

    @Test
    void theBoundLiesAfterWhatIsEarlierAndBeforeWhatIsDueAtThatTime() {
        Instant time = Instant.parse("1969-12-31T23:59:59.5Z");
        assertThat(TimerKey.upTo(time))
                .isGreaterThan(TimerKey.of(time.minusNanos(1), "\uffff"))
                .isLessThan(TimerKey.of(time, ""));
    }
}
