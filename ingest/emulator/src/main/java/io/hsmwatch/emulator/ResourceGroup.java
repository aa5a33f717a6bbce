package io.hsmwatch.emulator;

import java.util.Locale;
import java.util.UUID;

/** Where Azure resources live. Its ids are upper case, as Azure writes them into records. */
record ResourceGroup(UUID subscription, String name) {

    String subscriptionId() {
        return upper("/subscriptions/" + subscription);
    }

    String id() {
        return subscriptionId() + upper("/resourceGroups/" + name);
    }

    /** @param path {@code provider/type/name}, perhaps with nested types and names */
    String resource(String path) {
        return id() + upper("/providers/" + path);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
