package io.hsmwatch.bench;

import io.hsmwatch.app.broker.EmbeddedBroker;
import io.hsmwatch.app.broker.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** The program's own broker and topics, alone in a process, until its stdin ends. */
final class BrokerHost {

    static final int PARTITIONS = 4;

    private BrokerHost() {}

    /** The argument is the folder for its data; one line on stdout says where it is to be reached. */
    public static void main(String[] arguments) throws IOException {
        try (var broker = EmbeddedBroker.start(Path.of(arguments[0]))) {
            Topics.ensure(Map.of("bootstrap.servers", broker.bootstrapServers()), Topics.standard(PARTITIONS, 1));
            System.out.println(broker.bootstrapServers());
            // The parent says nothing: it closes the pipe, or dies, and then this ends too.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
