package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the tokens of one connection have opened. A token for a hub opens what is below it. */
final class Audiences {

    private final Map<String, Instant> granted = new HashMap<>();

    void grant(String audience, Instant until) {
        granted.put(audience, until);
    }

    /** @throws Refusal unless an unexpired token was put for the address or a parent of it */
    void require(String address, Instant now) {
        var open = granted.entrySet().stream()
                .anyMatch(grant -> grant.getValue().isAfter(now) && covers(grant.getKey(), address));
        if (!open) {
            throw Refusal.unauthorised("No valid token was put for '" + Address.path(address) + "'.");
        }
    }

    static boolean covers(String audience, String address) {
        var parent = Address.path(audience).toLowerCase(Locale.ROOT);
        var child = Address.path(address).toLowerCase(Locale.ROOT);
        return parent.isEmpty() || child.equals(parent) || child.startsWith(parent + "/");
    }
}
