package io.hsmwatch.emulator.door;

import java.time.Instant;

/** Whether a token opens what it is put for. */
final class TokenCheck {

    private final AccessKey key;
    private final boolean bearers;

    /** @param bearers accepts bearer tokens too, unread: nothing here could verify them. Only for doors with TLS. */
    TokenCheck(AccessKey key, boolean bearers) {
        this.key = key;
        this.bearers = bearers;
    }

    /**
     * @param audience what the token is put for
     * @return until when it is good
     * @throws Refusal if it is not good now
     */
    Instant check(String token, String audience, Instant now) {
        if (token.startsWith(SasToken.PREFIX)) {
            return checkSas(SasToken.parse(token), audience, now);
        }
        if (bearers && !token.isBlank()) {
            return Instant.MAX;
        }
        throw Refusal.unauthorised("The token is no shared access signature; other tokens need a door with TLS.");
    }

    private Instant checkSas(SasToken token, String audience, Instant now) {
        if (!token.keyName().equals(key.name()) || !token.signedBy(key)) {
            throw Refusal.unauthorised("The token has an invalid signature.");
        }
        if (!Audiences.covers(token.audience(), audience)) {
            throw Refusal.unauthorised("The token is for another resource: '" + token.audience() + "'.");
        }
        var until = token.validUntil();
        if (!until.isAfter(now)) {
            throw Refusal.unauthorised("The token has expired at " + until + ".");
        }
        return until;
    }
}
