package io.hsmwatch.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single Kafka broker inside this process, reachable from this machine only. Its data outlives it: another start over
 * the same folder, on other ports, goes on where the last one stopped.
 *
 * <p>While it runs, {@code <dir>/bootstrap.servers} holds its address for other processes of this machine.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final String ADDRESS_FILE = "bootstrap.servers";

    private final Path addressFile;
    private final String bootstrapServers;
    private final KafkaRaftServer server;
    private final FolderLock lock;

    private EmbeddedBroker(Path addressFile, LoopbackPorts ports, KafkaRaftServer server, FolderLock lock) {
        this.addressFile = addressFile;
        this.bootstrapServers = "127.0.0.1:" + ports.broker();
        this.server = server;
        this.lock = lock;
    }

    /**
     * Returns when the broker takes requests: about two seconds.
     *
     * @param dir made when missing; used by one broker at a time
     * @throws BrokerException if the folder is in use, or the broker does not come up, twice
     */
    public static EmbeddedBroker start(Path dir) {
        try {
            Files.createDirectories(dir);
            var lock = FolderLock.tryOn(dir);
            if (lock == null) {
                throw new BrokerException("another program is using the broker folder " + dir);
            }
            return start(dir, lock);
        } catch (IOException e) {
            throw new BrokerException("the broker folder " + dir + " cannot be used: " + e, e);
        }
    }

    private static EmbeddedBroker start(Path dir, FolderLock lock) throws IOException {
        try {
            return attempt(dir, lock);
        } catch (BrokerException first) {
            LOG.warn("{}; trying once more on other ports", first.getMessage());
        }
        try {
            return attempt(dir, lock);
        } catch (BrokerException second) {
            lock.close();
            throw second;
        }
    }

    private static EmbeddedBroker attempt(Path dir, FolderLock lock) {
        try {
            Path log = Files.createDirectories(dir.resolve("log")).toAbsolutePath();
            format(log);
            var ports = LoopbackPorts.choose();
            var server = new KafkaRaftServer(
                    KafkaConfig.fromProps(BrokerSettings.singleNode(log, ports), false), Time.SYSTEM);
            startOrStop(server);
            var broker = new EmbeddedBroker(dir.resolve(ADDRESS_FILE), ports, server, lock);
            broker.publishAddress();
            return broker;
        } catch (Exception e) {
            throw new BrokerException("the embedded broker over " + dir + " did not start: " + e.getMessage(), e);
        }
    }

    /** A half-started server holds the lock of its folder until it is shut down. */
    private static void startOrStop(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** Once in the life of a folder; the Formatter writes meta.properties last, so a cut in the middle is repeated. */
    private static void format(Path log) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setDirectories(List.of(log.toString()))
                .setMetadataLogDirectory(log.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    /** Moved into place, so that a reader sees the whole address or no file. */
    private void publishAddress() throws IOException {
        Path draft = addressFile.resolveSibling(ADDRESS_FILE + ".new");
        Files.writeString(draft, bootstrapServers + "\n");
        Files.move(draft, addressFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As Kafka clients take it: {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** To be called after the broker's clients are closed: they would wait for a broker that is gone. */
    @Override
    public void close() {
        try (lock) {
            Files.deleteIfExists(addressFile);
            server.shutdown();
            server.awaitShutdown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
