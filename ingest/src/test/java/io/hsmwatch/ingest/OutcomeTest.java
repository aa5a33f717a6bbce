package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.activity;
import static io.hsmwatch.ingest.Json.call;
import static io.hsmwatch.ingest.Json.event;
import static io.hsmwatch.ingest.Json.inside;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200,Success",
        "201,Success",
        "202,Accepted",
        "204,Success",
        "400,Failed",
        "401,Unauthenticated",
        "403,Denied",
        "404,Failed",
        "409,Failed",
        "500,Failed"
    })
    void theStatusNumberDecidesWhateverTheResultTypeSays(int status, String outcome) {
        assertThat(event(call("KeyPurge", "/deletedkeys/card", status))
                        .outcome()
                        .label())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "OK,Success",
        "Forbidden,Denied",
        "Not Found,Failed",
        "Accepted,Accepted",
        "Unauthorized,Unauthenticated"
    })
    void withoutANumberTheSignatureDecides(String signature, String outcome) {
        var record = call("KeyPurge", "/deletedkeys/card", "");
        record.put("resultSignature", signature);
        assertThat(event(record).outcome().label()).isEqualTo(outcome);
    }

    @Test
    void withNeitherTheResultTypeMustDo() {
        var record = call("KeyPurge", "/deletedkeys/card", "");
        assertThat(event(record).outcome()).isEqualTo(AuditOutcome.SUCCESS);
        record.remove("resultType");
        assertThat(event(record).outcome()).isEqualTo(AuditOutcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "Start,Started.,START,Unknown", "Started,'',START,Unknown", "Success,Succeeded.Created,END,Success",
        "Succeeded,Succeeded.,END,Success", "Accept,Accepted.Accepted,ACCEPT,Accepted", "Accepted,'',ACCEPT,Accepted",
        "Failure,Failed.Forbidden,END,Denied", "Failed,Failed.Conflict,END,Failed", "Failure,'',END,Failed",
        "Success,200,END,Success"
    })
    void theWordsOfTheActivityLogAreUnderstood(String type, String signature, Stage stage, String outcome) {
        var record = activity("Microsoft.KeyVault/managedHSMs/write", Json.HSM_ID, type);
        record.put("resultSignature", signature);
        var event = event(record);
        assertThat(event.stage()).isEqualTo(stage);
        assertThat(event.outcome().label()).isEqualTo(outcome);
    }

    @Test
    void theStatusWordInThePropertiesCounts() {
        var record = activity("Microsoft.KeyVault/managedHSMs/delete", Json.HSM_ID, "Failure");
        inside(record, "properties").put("statusCode", "Forbidden");
        assertThat(event(record).outcome()).isEqualTo(AuditOutcome.DENIED);
        assertThat(event(record).value(AuditField.STATUS)).isEqualTo(403L);
    }

    @Test
    void theChallengeWithoutIdentityIsNobodysAttempt() {
        var record = call("BackupCreate", "/backup", 401);
        record.put("identity", Json.map());
        var event = event(record);
        assertThat(event.outcome()).isEqualTo(AuditOutcome.UNAUTHENTICATED);
        assertThat(event.value(AuditField.USER_ID)).isNull();
        assertThat(event.value(AuditField.CALLER_TYPE)).isNull();
        record.put("operationName", "Authentication");
        assertThat(event(record).action()).isEqualTo(AuditAction.AUTHENTICATION);
    }
}
