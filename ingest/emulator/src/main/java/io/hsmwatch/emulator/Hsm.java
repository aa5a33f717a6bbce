package io.hsmwatch.emulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A Managed HSM. The name decides everything else about it, whatever the seed. */
record Hsm(String name, ResourceGroup group, String resourceId, Layout layout, List<Key> keys) {

    /** The tenant that every HSM belongs to. */
    static final String TENANT = UUID.nameUUIDFromBytes("orchard tenant".getBytes(StandardCharsets.UTF_8))
            .toString();

    private static final List<String> PURPOSES =
            List.of("card", "settle", "mandate", "invoice", "token", "ledger", "disk", "mail");
    private static final List<String> KINDS = List.of("wrap", "seal", "pin", "sign", "root");

    Hsm {
        keys = List.copyOf(keys);
    }

    static Hsm named(String name, ResourceGroup group, Layout layout) {
        return new Hsm(name, group, group.resource("Microsoft.KeyVault/managedHSMs/" + name), layout, keysOf(name));
    }

    private static List<Key> keysOf(String name) {
        var dice = Dice.of(0, name);
        var keys = new ArrayList<Key>();
        for (var purpose : PURPOSES) {
            for (var kind : KINDS) {
                keys.add(new Key(
                        purpose + "-" + kind + "-" + (1 + dice.below(9)),
                        dice.uuid().toString().replace("-", "")));
            }
        }
        return keys;
    }
}
