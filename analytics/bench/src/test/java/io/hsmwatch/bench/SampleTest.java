package io.hsmwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTest {

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(new Sample(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(new Sample(List.of(9.0, 1.0, 4.0, 6.0)).median()).isEqualTo(5);
    }

    @Test
    void aPercentileIsAFigureThatWasMeasured() {
        var hundred = new Sample(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());

        assertThat(hundred.below(50)).isEqualTo(50);
        assertThat(hundred.below(99)).isEqualTo(99);
        assertThat(hundred.below(99.5)).isEqualTo(100);
    }

    @Test
    void nothingMeasuredIsNoSample() {
        assertThatThrownBy(() -> new Sample(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
