package io.hsmwatch.emulator;

import org.jspecify.annotations.Nullable;

/** The setting that sends the audit log of an HSM to an event hub, and how it is made to stop. */
final class DiagnosticSetting {

    private static final String NAMESPACE = "Microsoft.EventHub/namespaces/orchard-audit";
    private static final String HUB = "insights-logs-auditevent";

    private DiagnosticSetting() {}

    static AzureRequest read(Hsm hsm, Caller caller) {
        return request("read", hsm, caller, null);
    }

    static AzureRequest deleted(Hsm hsm, Caller caller) {
        return request("delete", hsm, caller, null);
    }

    /** Keeps the setting and its destination, but has it send metrics only. */
    static AzureRequest weakened(Hsm hsm, Caller caller) {
        var body = "{\"properties\":{\"eventHubAuthorizationRuleId\":\""
                + hsm.group().resource(NAMESPACE + "/authorizationRules/send") + "\",\"eventHubName\":\"" + HUB
                + "\",\"logs\":[{\"category\":\"AuditEvent\",\"enabled\":false}],"
                + "\"metrics\":[{\"category\":\"AllMetrics\",\"enabled\":true}]}}";
        return request("write", hsm, caller, body);
    }

    /** Leaves the setting alone and takes away the hub that it sends to. */
    static AzureRequest hubDeleted(Hsm hsm, Caller caller) {
        var hub = hsm.group().resource(NAMESPACE + "/eventhubs/" + HUB);
        return AzureRequest.on(hub, "Microsoft.EventHub/namespaces/eventhubs/delete", caller, null);
    }

    private static AzureRequest request(String verb, Hsm hsm, Caller caller, @Nullable String body) {
        return new AzureRequest(
                "Microsoft.Insights/diagnosticSettings/" + verb,
                hsm.resourceId() + "/PROVIDERS/MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/AUDIT-TO-HUB",
                hsm.resourceId(),
                caller,
                body,
                "OK");
    }
}
