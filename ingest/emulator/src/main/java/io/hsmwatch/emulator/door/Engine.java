package io.hsmwatch.emulator.door;

import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.engine.Collector;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.Sasl;
import org.apache.qpid.proton.engine.SaslListener;
import org.apache.qpid.proton.engine.SslDomain;
import org.apache.qpid.proton.engine.Transport;

/** Proton's side of a connection, set up as a server: TLS if wanted, SASL that lets everybody in, limits, events. */
record Engine(Transport transport, Connection connection, Collector collector) {

    private static final int MAX_FRAME_BYTES = 65_536;
    private static final int CHANNELS = 4_999;
    private static final int IDLE_TIMEOUT_MILLIS = 120_000;

    static Engine serving(Optional<SSLContext> tls) {
        var transport = Proton.transport();
        transport.setMaxFrameSize(MAX_FRAME_BYTES);
        transport.setChannelMax(CHANNELS);
        transport.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        transport.setEmitFlowEventOnSend(false);
        authenticate(transport.sasl());
        // After SASL, for what is added last wraps what is there.
        tls.ifPresent(context -> transport.ssl(domain(context)));
        var connection = Proton.connection();
        var collector = Proton.collector();
        connection.collect(collector);
        transport.bind(connection);
        return new Engine(transport, connection, collector);
    }

    /** Whoever comes is let in: what he may do is decided by the tokens he puts. */
    private static void authenticate(Sasl sasl) {
        sasl.server();
        sasl.setMechanisms("ANONYMOUS", "MSSBCBS");
        sasl.setListener(new Welcome());
    }

    private static SslDomain domain(SSLContext context) {
        var domain = Proton.sslDomain();
        domain.init(SslDomain.Mode.SERVER);
        domain.setSslContext(context);
        domain.setPeerAuthentication(SslDomain.VerifyMode.ANONYMOUS_PEER);
        return domain;
    }

    /** Answers the choice of a mechanism, which a client may make before it has seen the offer. */
    private static final class Welcome implements SaslListener {

        @Override
        public void onSaslInit(Sasl sasl, Transport transport) {
            var known = Arrays.stream(sasl.getRemoteMechanisms())
                    .allMatch(chosen -> chosen.equals("ANONYMOUS") || chosen.equals("MSSBCBS"));
            sasl.done(known ? Sasl.SaslOutcome.PN_SASL_OK : Sasl.SaslOutcome.PN_SASL_AUTH);
        }

        @Override
        public void onSaslMechanisms(Sasl sasl, Transport transport) {}

        @Override
        public void onSaslChallenge(Sasl sasl, Transport transport) {}

        @Override
        public void onSaslResponse(Sasl sasl, Transport transport) {}

        @Override
        public void onSaslOutcome(Sasl sasl, Transport transport) {}
    }
}
