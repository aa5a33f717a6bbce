package io.hsmwatch.app.broker;

import java.nio.file.Path;
import java.util.Properties;

/** How a broker is set that is alone in its cluster and shares a small machine with its clients. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties singleNode(Path log, LoopbackPorts ports) {
        var settings = new Properties();
        identity(settings, log);
        listeners(settings, ports);
        aloneInItsCluster(settings);
        quickToStart(settings);
        smallInMemory(settings);
        return settings;
    }

    private static void identity(Properties settings, Path log) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("log.dirs", log.toString());
        // Topics are made with their partitions in one place; one that appears by a typing error hides the error.
        settings.put("auto.create.topics.enable", "false");
    }

    /** The quorum is given by voters, not stored: the ports may be others at the next start. */
    private static void listeners(Properties settings, LoopbackPorts ports) {
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + ports.broker() + "," + CONTROLLER + "://127.0.0.1:" + ports.controller());
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.broker());
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
    }

    /** Kafka's defaults ask for three copies of everything, exactly-once included. */
    private static void aloneInItsCluster(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void quickToStart(Properties settings) {
        // 50 each by default: a hundred folders and leader elections at the first group and transaction.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        // Three seconds by default, to let other members come: here all of them are in this process.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller refuses the broker until its old session is over: nine seconds by default.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
    }

    private static void smallInMemory(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
    }
}
