package io.hsmwatch.emulator;

/** A key in an HSM. */
record Key(String name, String version) {

    String path() {
        return "/keys/" + name;
    }

    String versionPath() {
        return path() + "/" + version;
    }
}
