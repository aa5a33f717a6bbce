package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

    private static final AccessKey KEY = new AccessKey("sender", "a-secret-for-this-test");
    private static final String HUB = "amqp://127.0.0.1/audit";
    private static final Instant LATER = Clients.NOON.plusSeconds(1_200);

    private final TokenCheck check = new TokenCheck(KEY, false);

    @Test
    void aGoodSignatureIsGoodUntilItExpires() {
        assertThat(check.check(token(KEY, HUB), HUB, Clients.NOON)).isEqualTo(LATER);
        refuses(token(KEY, HUB), HUB, LATER, "expired");
    }

    @Test
    void aTokenOpensWhatIsBelowItsResourceAndNothingElse() {
        assertThat(check.check(token(KEY, HUB), HUB + "/Partitions/0", Clients.NOON))
                .isEqualTo(LATER);
        refuses(token(KEY, HUB), "amqp://127.0.0.1/audit2", Clients.NOON, "another resource");
        refuses(token(KEY, HUB + "/Partitions/0"), HUB, Clients.NOON, "another resource");
    }

    @Test
    void anotherKeyOrNameIsNotGood() {
        refuses(token(new AccessKey("sender", "guessed"), HUB), HUB, Clients.NOON, "invalid signature");
        refuses(token(new AccessKey("other", KEY.secret()), HUB), HUB, Clients.NOON, "invalid signature");
    }

    @Test
    void aTokenThatWasAlteredIsNotGood() {
        var token = token(KEY, HUB);

        refuses(token.replace("&se=1", "&se=2"), HUB, Clients.NOON, "invalid signature");
        refuses(token.replace("audit", "other"), HUB, Clients.NOON, "invalid signature");
        refuses(token.replaceFirst("&skn=.*", ""), HUB, Clients.NOON, "no skn");
        refuses("SharedAccessSignature ", HUB, Clients.NOON, "no sr");
        refuses(token.replace("sig=", "sig=%"), HUB, Clients.NOON, "URL-encoded");
    }

    @Test
    void aBearerTokenNeedsADoorWithTls() {
        refuses("of-somebody", HUB, Clients.NOON, "TLS");
        assertThat(new TokenCheck(KEY, true).check("of-somebody", HUB, Clients.NOON))
                .isEqualTo(Instant.MAX);
    }

    @Test
    void aLinkNeedsATokenThatHasNotExpired() {
        var audiences = new Audiences();
        audiences.grant(HUB, LATER);

        audiences.require("audit/ConsumerGroups/$Default/Partitions/0", Clients.NOON);
        assertThatThrownBy(() -> audiences.require("audit", LATER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> audiences.require("auditors", Clients.NOON)).isInstanceOf(Refusal.class);
    }

    private void refuses(String token, String audience, Instant now, String reason) {
        assertThatThrownBy(() -> check.check(token, audience, now))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private static String token(AccessKey key, String resource) {
        return Tokens.sas(key, resource, LATER);
    }
}
