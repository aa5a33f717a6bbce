package io.hsmwatch.analytics.correlate;

/** How groups are named in the state store. A changed name is a migration: the old state would be forgotten. */
final class Groups {

    private Groups() {}

    static String alert(String alertId) {
        return "alert|" + alertId;
    }

    static String operation(String operationKey) {
        return "operation|" + operationKey;
    }

    static String grant(String hsm, String assignmentId) {
        return "grant|" + assignmentId.length() + "|" + assignmentId + "|" + hsm;
    }

    static String absence(AbsenceKey key) {
        return "absence|" + key.rule().length() + "|" + key.rule() + "|" + key.hsm();
    }
}
