package io.hsmwatch.emulator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of a caller as JSON text. Every value is made here or in {@link Organisation} and needs no escape. */
final class IdentityText {

    private IdentityText() {}

    static String split(UUID oid, UUID appId, @Nullable String upn) {
        var name = upn == null
                ? ""
                : ",\"http_schemas_xmlsoap_org_ws_2005_05_identity\":{\"claims\":{\"upn\":\"" + upn + "\"}}";
        return "{\"claim\":{\"appid\":\"" + appId
                + "\",\"http_schemas_microsoft_com_identity\":{\"claims\":{\"objectidentifier\":\"" + oid + "\"}}"
                + name + "}}";
    }

    static String brief(UUID oid, UUID appId, @Nullable String upn) {
        var name = upn == null
                ? "\"idtyp\":\"app\",\"appidacr\":\"2\""
                : "\"upn\":\"" + upn + "\",\"scp\":\"user_impersonation\",\"appidacr\":\"0\"";
        return "{\"claim\":{\"oid\":\"" + oid + "\",\"appid\":\"" + appId + "\"," + name
                + ",\"iss\":\"https://sts.windows.net/" + Hsm.TENANT + "/\"}}";
    }
}
