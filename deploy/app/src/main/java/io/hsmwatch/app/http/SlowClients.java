package io.hsmwatch.app.http;

/** A client that sends or reads a byte a minute must not keep a thread: four of them would silence the health checks. */
final class SlowClients {

    private static final String SECONDS = "10";

    private SlowClients() {}

    /** The JDK's server takes its limits from system properties, once; a value given on the command line stays. */
    static void areCutOff() {
        setIfAbsent("sun.net.httpserver.maxReqTime");
        setIfAbsent("sun.net.httpserver.maxRspTime");
    }

    private static void setIfAbsent(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, SECONDS);
        }
    }
}
