package io.hsmwatch.emulator;

/** What applications do with keys all day, and how often in a hundred calls. */
enum CryptoOperation {
    UNWRAP(34, "KeyUnwrap", "/unwrapkey"),
    SIGN(22, "KeySign", "/sign"),
    WRAP(18, "KeyWrap", "/wrapKey"),
    DECRYPT(9, "KeyDecrypt", "/decrypt"),
    ENCRYPT(7, "KeyEncrypt", "/encrypt"),
    VERIFY(6, "KeyVerify", "/verify"),
    GET(4, "KeyGet", "");

    private static final CryptoOperation[] BY_PERCENT = byPercent();

    private final int percent;
    private final String operation;
    private final String path;

    CryptoOperation(int percent, String operation, String path) {
        this.percent = percent;
        this.operation = operation;
        this.path = path;
    }

    static CryptoOperation draw(Dice dice) {
        return BY_PERCENT[dice.below(BY_PERCENT.length)];
    }

    /** As records name it. */
    String operation() {
        return operation;
    }

    String path(Key key) {
        return key.versionPath() + path;
    }

    private static CryptoOperation[] byPercent() {
        var all = new CryptoOperation[100];
        int filled = 0;
        for (var operation : values()) {
            for (int i = 0; i < operation.percent; i++) {
                all[filled++] = operation;
            }
        }
        return all;
    }
}
