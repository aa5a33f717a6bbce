package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.messaging.eventhubs.EventHubClientBuilder;
import com.azure.messaging.eventhubs.EventHubConsumerAsyncClient;
import com.azure.messaging.eventhubs.models.EventPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class TlsTest {

    private static final char[] PASSWORD = "for-this-test".toCharArray();

    private static SSLContext before;
    private static SSLContext context;

    private final Clients clients = new Clients();
    private EventHubsDoor door;

    /** The SDK trusts whom the default context trusts. */
    @BeforeAll
    static void trustACertificateForLoopback(@TempDir Path folder) throws Exception {
        before = SSLContext.getDefault();
        context = context(keyStore(folder.resolve("door.p12")));
        SSLContext.setDefault(context);
    }

    @AfterAll
    static void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    @BeforeEach
    void open() {
        door = EventHubsDoor.start(DoorSettings.of(Clients.HUB, 1).withTls(context));
        door.append(Clients.HUB, "0", Clients.body("record"), Clients.NOON);
    }

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void aBearerTokenIsTakenOverTls() {
        var client = new EventHubClientBuilder()
                .credential(
                        "hsms.servicebus.windows.net",
                        Clients.HUB,
                        asked -> Mono.just(new AccessToken(
                                "of-somebody",
                                OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))))
                .customEndpointAddress("https://127.0.0.1:" + door.port())
                .consumerGroup(Clients.GROUP)
                .retryOptions(Clients.retries(0))
                .buildAsyncConsumerClient();
        clients.opened(client, EventHubConsumerAsyncClient::close);

        clients.reading(client).from(0, EventPosition.earliest()).await(1);
        assertThat(client.getPartitionIds().collectList().block(Clients.PATIENCE))
                .containsExactly("0");
    }

    @Test
    void aSignatureIsTakenOverTlsToo() {
        clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest())
                .await(1);
    }

    private static KeyStore keyStore(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var exit = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "door",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=door",
                        "-ext",
                        "SAN=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        // An entry of its own for the certificate: that of the key does not make it trusted.
        store.setCertificateEntry("trusted", store.getCertificate("door"));
        return store;
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
