package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();

    @Test
    void theBareMessageKeepsItsBytes() {
        var event = encoder.plain(Clients.body("record"), Map.of(SentEvent.PARTITION_KEY, "hsm"));
        var stored = encoder.encode(event, new StoredEvent.Place(7, 0, "0", Clients.NOON));

        var read = decoder.decode(0, stored).events().get(0);

        assertThat(read.bareMessage()).isEqualTo(event.bareMessage());
        assertThat(read.partitionKey()).hasValue("hsm");
        assertThat(read.annotations()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, EventDecoder.BATCH})
    void whatIsCutOffIsRefused(int format) {
        var message = encoder.plain(Clients.body("record"), Map.of()).bareMessage();

        assertThatThrownBy(() -> decoder.decode(format, Arrays.copyOf(message, message.length - 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be decoded");
    }
}
