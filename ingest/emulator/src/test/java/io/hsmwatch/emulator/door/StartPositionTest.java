package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartPositionTest {

    private final PartitionLog log = new PartitionLog(1_000);

    /** Ten events of ten bytes, one millisecond apart. */
    @BeforeEach
    void fill() {
        for (var number = 0; number < 10; number++) {
            log.append(Clients.NOON.plusMillis(number), OffsetStyle.NUMERIC, place -> new byte[10]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "amqp.annotation.x-opt-offset > '-1'            | 0",
                "amqp.annotation.x-opt-offset > '@latest'       | 10",
                "amqp.annotation.x-opt-offset > '0'             | 1",
                "amqp.annotation.x-opt-offset >= '0'            | 0",
                "amqp.annotation.x-opt-offset > '35'            | 4",
                "amqp.annotation.x-opt-offset > '90'            | 10",
                "amqp.annotation.x-opt-offset > '1:7:40'        | 5",
                "amqp.annotation.x-opt-sequence-number > '-1'   | 0",
                "amqp.annotation.x-opt-sequence-number > '9'    | 10",
                "amqp.annotation.x-opt-sequence-number >= '9'   | 9",
                "amqp.annotation.x-opt-enqueued-time > '0'      | 0",
                "amqp.annotation.x-opt-enqueued-time > '1772452800003' | 4",
                "amqp.annotation.x-opt-enqueued-time >= '1772452800003' | 3",
                "amqp.annotation.x-opt-enqueued-time > '9999999999999' | 10",
            })
    void aFilterNamesTheFirstEventToDeliver(String filter, long first) {
        assertThat(StartPosition.parse(filter).in(log)).isEqualTo(first);
    }

    @Test
    void whatIsTrimmedIsSkipped() {
        log.trim(5);

        assertThat(StartPosition.EARLIEST.in(log)).isEqualTo(5);
        assertThat(StartPosition.parse("amqp.annotation.x-opt-sequence-number > '2'")
                        .in(log))
                .isEqualTo(5);
        assertThat(StartPosition.parse("amqp.annotation.x-opt-offset > '20'").in(log))
                .isEqualTo(5);
    }

    @Test
    void anEmptyPartitionIsReadFromItsFirstEventToCome() {
        assertThat(StartPosition.EARLIEST.in(new PartitionLog(1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-opt-offset > '1'",
                "amqp.annotation.x-opt-offset > 1",
                "amqp.annotation.x-opt-offset > 'first'",
                "amqp.annotation.x-opt-offset > '91'",
                "amqp.annotation.x-opt-sequence-number > '10'",
                "amqp.annotation.x-opt-sequence-number > 'ten'",
                "amqp.annotation.x-opt-colour > '1'",
            })
    void aFilterThatNamesNoPlaceIsRefused(String filter) {
        assertThatThrownBy(() -> StartPosition.parse(filter).in(log))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.condition()).isEqualTo("com.microsoft:argument-error"));
    }
}
