package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PartitionLogTest {

    private final PartitionLog log = new PartitionLog(100);

    @Test
    void offsetsCountTheBytesBefore() {
        append(30);
        append(20);

        assertThat(Objects.requireNonNull(log.atOrAfter(1)).place().offset()).isEqualTo("30");
        assertThat(Objects.requireNonNull(log.last()).bytesBefore()).isEqualTo(30);
    }

    @Test
    void theOldestGoWhenItGrowsTooLarge() {
        for (var number = 0; number < 5; number++) {
            append(30);
        }

        assertThat(log.firstSequenceNumber()).isEqualTo(2);
        assertThat(log.nextSequenceNumber()).isEqualTo(5);
        assertThat(Objects.requireNonNull(log.atOrAfter(0)).sequenceNumber()).isEqualTo(2);
    }

    @Test
    void oneEventIsKeptHoweverLargeItIs() {
        append(500);

        assertThat(log.isEmpty()).isFalse();
    }

    @Test
    void numbersGoOnWhenAllIsTrimmed() {
        append(10);
        append(10);
        log.trim(99);

        assertThat(log.isEmpty()).isTrue();
        assertThat(log.firstSequenceNumber()).isEqualTo(2);
        assertThat(log.atOrAfter(0)).isNull();
        append(10);
        assertThat(Objects.requireNonNull(log.atOrAfter(0)).sequenceNumber()).isEqualTo(2);
    }

    private void append(int bytes) {
        log.append(Clients.NOON, OffsetStyle.NUMERIC, place -> new byte[bytes]);
    }
}
