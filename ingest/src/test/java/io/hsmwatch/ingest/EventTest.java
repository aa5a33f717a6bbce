package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.call;
import static io.hsmwatch.ingest.Json.event;
import static io.hsmwatch.ingest.Json.inside;
import static io.hsmwatch.ingest.Json.map;
import static io.hsmwatch.ingest.Json.raw;
import static io.hsmwatch.ingest.Json.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventTest {

    @Test
    void aProjectionAnswersBySlotWithCanonicalAndRawFields() {
        var record = call("KeyPurge", "/deletedkeys/card", 403);
        inside(record, "properties")
                .put("extra", map("list", List.of(map("a", 1), map("a", 2.5)), "no", false, "empty", ""));
        record.put("nothing", null);
        var projection = Projection.of(
                List.of(
                        "event.action",
                        "OPERATIONNAME",
                        "properties.httpStatusCode",
                        "identity.claim.oid",
                        "properties.extra.list.a",
                        "properties.extra.no",
                        "properties.extra.empty",
                        "nothing",
                        "absent",
                        "properties"),
                false);
        var event = event(raw(write(record)), projection);
        assertThat(event.value(0)).isEqualTo("KeyPurge");
        assertThat(event.value(1)).isEqualTo("KeyPurge");
        assertThat(event.value(2)).isEqualTo(403L);
        assertThat(event.value(3)).isEqualTo(Json.OID);
        assertThat(event.value(4)).isEqualTo(List.of(1L, new BigDecimal("2.5")));
        assertThat(event.value(5)).isEqualTo(false);
        assertThat(event.value(6)).isEqualTo("");
        assertThat(event.value(7)).isSameAs(AuditEvent.JSON_NULL);
        assertThat(event.value(8)).isNull();
        assertThat(event.value(9)).isNull();
        assertThat(event.scalars()).isEmpty();
    }

    @Test
    void rawFieldsInsideTextAndUnderKeysWithDotsAreReached() {
        var record = call("KeyGet", "/keys/card", 200);
        record.put("identity", write(map("claim", map("http://schemas.example.test/claims/kind", "x"))));
        var path = "identity.claim.http://schemas.example.test/claims/kind";
        assertThat(event(raw(write(record)), Projection.of(List.of(path), false))
                        .value(0))
                .isEqualTo("x");
    }

    @Test
    void scalarsAreKeptOnlyWhenAskedFor() {
        var record = raw(
                "{\"time\":\"2026-03-01T08:15:30Z\",\"operationName\":\"x\",\"resourceId\":\"/r\",\"deep\":[[7,\"needle\",null]]}");
        assertThat(event(record, Projection.of(List.of(), true)).scalars())
                .containsExactly("2026-03-01T08:15:30Z", "x", "/r", 7L, "needle", AuditEvent.JSON_NULL);
    }

    @Test
    void theSameRecordInAnotherLayoutHasTheSameIdentity() {
        var one = event(
                raw(
                        "{\"time\":\"2026-03-01T08:15:30Z\",\"operationName\":\"x\",\"resourceId\":\"/r\",\"n\":500.0,\"z\":0}"),
                Projection.none());
        var two = event(
                raw(
                        " {\"n\" : 5e2,\"z\":-0.0, \"resourceId\":\"\\u002Fr\",\n\"operationName\":\"x\",\"time\":\"2026-03-01T08:15:30Z\"}"),
                Projection.none());
        assertThat(two.identity()).isEqualTo(one.identity()).matches("[0-9a-f]{64}");
    }

    @Test
    void anotherRecordHasAnotherIdentity() {
        var one = event(call("KeyGet", "/keys/a", 200));
        assertThat(event(call("KeyGet", "/keys/b", 200)).identity()).isNotEqualTo(one.identity());
        assertThat(event(call("KeyGet", "/keys/a", "200")).identity()).isNotEqualTo(one.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "/keys/Card/V1/sign,card,v1",
        "/keys/card,card,",
        "/keys/card/backup,card,",
        "/deletedkeys/card,card,",
        "/deletedkeys/card/recover,card,",
        "/keys/restore,,",
        "/keys,,",
        "/backup,,",
        "/keys/card/v1,card,v1",
        "//keys/card/providers/Microsoft.Authorization/roleAssignments/a1,card,",
        "/keys/card/v1/release,card,v1"
    })
    void theKeyIsNamedByThePath(String path, String name, String version) {
        var record = call("Enigma", path, 403);
        inside(record, "properties").remove("id");
        assertThat(event(record).value(AuditField.KEY_NAME)).isEqualTo(name);
        assertThat(event(record).value(AuditField.KEY_VERSION)).isEqualTo(version);
    }

    @Test
    void whereThePathNamesNoKeyTheIdOfTheObjectDoes() {
        var record = call("KeyRestore", "/keys/restore", 200);
        inside(record, "properties").put("id", "https://payhsm.managedhsm.azure.net:443/keys/Card/v1");
        assertThat(event(record).value(AuditField.KEY_NAME)).isEqualTo("card");
    }

    @ParameterizedTest
    @CsvSource({
        "///providers/Microsoft.Authorization/roleAssignments/A1,/,Hsm,a1",
        "//keys/providers/Microsoft.Authorization/roleAssignments/a1,/keys,Keys,a1",
        "//keys/Card/providers/Microsoft.Authorization/roleAssignments/a1,/keys/card,Key,a1"
    })
    void aLocalGrantTellsItsScopeAndItsOwnId(String path, String scope, String kind, String id) {
        var event = event(call("Enigma", path, 201));
        assertThat(event.value(AuditField.ROLE_SCOPE)).isEqualTo(scope);
        assertThat(event.value(AuditField.ROLE_SCOPE_KIND)).isEqualTo(kind);
        assertThat(event.value(AuditField.ROLE_ASSIGNMENT_ID)).isEqualTo(id);
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_ID)).isNull();
    }

    @Test
    void aRoleDefinitionIsKnownByItsIdAndPerhapsItsName() {
        var path = "///providers/Microsoft.Authorization/roleDefinitions/A290E904-7015-4BBA-90C8-60543313CDB4";
        var event = event(call("Enigma", path, 200));
        assertThat(event.value(AuditField.ROLE_NAME)).isEqualTo("Managed HSM Administrator");
        assertThat(event.value(AuditField.TARGET)).isEqualTo("a290e904-7015-4bba-90c8-60543313cdb4");
    }

    @Test
    void theResourceIsTakenApart() {
        var event = event(call("BackupCreate", "/backup", 202));
        assertThat(event.hsm()).isEqualTo(Json.HSM_KEY);
        assertThat(event.value(AuditField.NAME)).isEqualTo("payhsm");
        assertThat(event.value(AuditField.KIND)).isEqualTo("ManagedHsm");
        assertThat(event.value(AuditField.RESOURCE_GROUP)).isEqualTo("rg-keys");
        assertThat(event.value(AuditField.SUBSCRIPTION)).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(event.value(AuditField.TARGET)).isEqualTo(Json.HSM_KEY);
        var setting = event(call("SettingUpdate", "/settings/AllowX", 200));
        assertThat(setting.value(AuditField.SETTING_NAME)).isEqualTo("allowx");
    }

    @Test
    void everyFieldAnswersForEveryKindOfRecord() {
        var data = event(call("KeyGet", "/keys/card", 200));
        var control = event(Json.activity("Microsoft.KeyVault/managedHSMs/write", Json.HSM_ID, "Start"));
        for (var event : List.of(data, control)) {
            assertThat(Arrays.stream(AuditField.values()).filter(field -> event.value(field) != null))
                    .allMatch(field -> typeOf(field).isInstance(event.value(field)))
                    .contains(AuditField.TIMESTAMP, AuditField.ACTION, AuditField.OUTCOME, AuditField.RESOURCE_ID);
        }
    }

    private static Class<?> typeOf(AuditField field) {
        return switch (field.type()) {
            case TEXT -> String.class;
            case LONG -> Long.class;
            case BOOL -> Boolean.class;
            case LIST -> List.class;
        };
    }
}
