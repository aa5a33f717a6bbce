package io.hsmwatch.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Seeds;
import io.hsmwatch.analytics.correlate.RandomWindows;
import io.hsmwatch.analytics.correlate.Window;
import io.hsmwatch.analytics.correlate.WindowsInMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored behaves as what is in memory, whatever is done to it. */
class StoredWindowsProperties {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.some(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bothRememberTheSame(long seed) {
        var dice = new Random(seed);
        var random = new RandomWindows(dice);
        var memory = new WindowsInMemory();
        KeyValueStore<String, byte[]> windows = store("windows");
        KeyValueStore<String, byte[]> timers = store("timers");
        var stored = new StoredWindows(windows, timers);
        for (int i = 0; i < 400; i++) {
            String group = "group|" + dice.nextInt(12);
            Window before = memory.find(group);
            assertThat(stored.find(group)).isEqualTo(before);
            Window after = dice.nextInt(4) == 0 ? null : random.next();
            memory.replace(group, before, after);
            stored.replace(group, before, after);
            Instant time = dice.nextInt(9) == 0 ? Instant.MAX : random.time();
            assertThat(stored.firstDue(time)).isEqualTo(memory.firstDue(time));
        }
        windows.close();
        timers.close();
    }

    private KeyValueStore<String, byte[]> store(String name) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        var context = new MockProcessorContext<String, byte[]>(settings, new TaskId(0, 0), folder.toFile());
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
