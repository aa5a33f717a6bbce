package io.hsmwatch.app.cli;

import java.util.Locale;

/** Audit records of an HSM called harbour, one a line. */
final class AuditLines {

    static final String HSM = "/subscriptions/00000000-0000-4000-8000-00000000000a/resourcegroups/vaults"
            + "/providers/microsoft.keyvault/managedhsms/harbour";

    private AuditLines() {}

    static String purge(String time, String key) {
        return call(time, "KeyPurge", "/deletedkeys/" + key, 200, "Success");
    }

    static String refusedPurge(String time, String key) {
        return call(time, "KeyPurge", "/deletedkeys/" + key, 403, "Success");
    }

    static String sign(String time) {
        return call(time, "KeySign", "/keys/anchor/sign", 200, "Success");
    }

    static String backup(String time) {
        return call(time, "FullBackup", "/backup", 202, "Success");
    }

    static String grant(String time, String assignment) {
        return call(
                time,
                "RoleAssignmentPut",
                "/providers/Microsoft.Authorization/roleAssignments/" + assignment,
                201,
                "Success");
    }

    static String call(String time, String operation, String path, int status, String result) {
        return "{\"time\":\"" + time + "\",\"resourceId\":\"" + HSM.toUpperCase(Locale.ROOT)
                + "\",\"category\":\"AuditEvent\",\"operationName\":\"" + operation + "\",\"resultType\":\"" + result
                + "\",\"callerIpAddress\":\"198.51.100.7\",\"identity\":{\"claim\":{"
                + "\"oid\":\"00000000-0000-4000-8000-0000000000c1\",\"upn\":\"mina@harbour.example\"}},"
                + "\"properties\":{\"id\":\"https://harbour.managedhsm.azure.net" + path
                + "\",\"requestUri\":\"https://harbour.managedhsm.azure.net" + path + "?api-version=7.4\","
                + "\"clientInfo\":\"azsdk\",\"httpStatusCode\":" + status + "}}";
    }
}
