package io.hsmwatch.emulator;

import java.util.Locale;

/** The same request, written as tidily or untidily as the layouts of the record do. */
final class RequestUri {

    private static final String DOMAIN = ".managedhsm.azure.net";
    private static final String QUERY = "?api-version=7.5";

    private RequestUri() {}

    static String of(HsmCall call) {
        var name = call.hsm().name();
        return switch (call.hsm().layout()) {
            case FLAT -> "https://" + capitalised(name) + DOMAIN + collapsed(call.path());
            case FLAT_WITH_PORT -> "https://" + name + DOMAIN + ":443" + call.path() + QUERY;
            case VAULT_LIKE -> "https://" + name + DOMAIN + call.path() + QUERY;
        };
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String collapsed(String path) {
        var collapsed = path;
        while (collapsed.contains("//")) {
            collapsed = collapsed.replace("//", "/");
        }
        return collapsed;
    }
}
