package io.hsmwatch.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Two free ports on the loopback address, one for clients and one for the controller. */
record LoopbackPorts(int broker, int controller) {

    /** Below Linux's ephemeral range (32768 and up), so that no outgoing connection takes a port we have just found free. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    /** Both ports are held open while the second is looked for, so they differ; both are free again on return. */
    static LoopbackPorts choose() throws IOException {
        try (var broker = open();
                var controller = open()) {
            return new LoopbackPorts(broker.getLocalPort(), controller.getLocalPort());
        }
    }

    private static ServerSocket open() throws IOException {
        IOException last = new IOException("no port was tried");
        for (int i = 0; i < TRIES; i++) {
            try {
                int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw new IOException("no free port between " + LOWEST + " and " + HIGHEST + " on the loopback address", last);
    }
}
