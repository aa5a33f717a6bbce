package io.hsmwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunsTest {

    @Test
    void aRatioIsTakenRunByRunBeforeTheMedian() {
        var slowFirst = Runs.NONE.and(cpu(30)).and(cpu(8)).and(cpu(9));
        var yardstick = Runs.NONE.and(cpu(10)).and(cpu(4)).and(cpu(3));

        assertThat(slowFirst.ratio("cpu", yardstick).sorted()).containsExactly(2.0, 3.0, 3.0);
    }

    private static Figures cpu(double seconds) {
        return new Figures(Map.of("cpu", seconds));
    }
}
