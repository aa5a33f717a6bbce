package io.hsmwatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hsmwatch.ingest.AuditAction;
import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RejectReason;
import io.hsmwatch.ingest.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of a query as the portal saves them. */
final class PortalCsvTest {

    private static final String HSM =
            "/subscriptions/1/resourcegroups/rg/providers/microsoft.keyvault/managedhsms/payhsm";

    @TempDir
    private Path folder = Path.of(".");

    private Path csv(String text) throws IOException {
        return Reading.write(folder.resolve("query_data.csv"), text);
    }

    @Test
    void aPurgeWithAnAmericanDateIsAPurge() throws IOException {
        var records = Reading.of(csv("\uFEFF\"TimeGenerated [UTC]\",\"_ResourceId\",OperationName,\"httpStatusCode_d\","
                + "\"requestUri_s\",\"identity_claim_upn_s\"\r\n\"1/31/2026, 7:30:15.123 PM\",\"" + HSM
                + "\",KeyPurge,204,\"https://payhsm.managedhsm.azure.net/deletedkeys/card\",\"\"\r\n"));
        assertThat(records).hasSize(1);
        var event = Reading.event(records.get(0));
        assertThat(event.time()).isEqualTo(Instant.parse("2026-01-31T19:30:15.123Z"));
        assertThat(event.action()).isEqualTo(AuditAction.KEY_PURGE);
        assertThat(event.value(AuditField.USER_NAME)).isNull();
    }

    @Test
    void aGrantInTheActivityLogKeepsTheBodyInsideItsProperties() throws IOException {
        var properties = "{\"requestbody\":\"{\\\"Properties\\\":{\\\"PrincipalType\\\":\\\"User\\\"}}\"}";
        var event = Reading.event(Reading.of(csv("TimeGenerated,OperationNameValue,ActivityStatusValue,Properties,"
                        + "_ResourceId\n2026-01-31T07:30:15Z,Microsoft.Authorization/roleAssignments/write,Start,\""
                        + properties.replace("\"", "\"\"") + "\"," + HSM + "\n"))
                .get(0));
        assertThat(event.stage()).isEqualTo(Stage.START);
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_TYPE)).isEqualTo("User");
    }

    @Test
    void aCellKeepsItsQuotesCommasAndLines() throws IOException {
        var file = csv("time,\"b \"\"c\"\"\"\n1,\"x, \"\"y\"\"\nz\t\\\"\n\n2,\u00DF\n");
        var records = Reading.of(file);
        assertThat(Reading.texts(records))
                .containsExactly(
                        "{\"time\":\"1\",\"b \\\"c\\\"\":\"x, \\\"y\\\"\\nz\\t\\\\\"}",
                        "{\"time\":\"2\",\"b \\\"c\\\"\":\"\u00DF\"}");
        assertThat(records)
                .extracting(RawRecord::position)
                .containsExactly(new Position(file.toString(), 2, -1), new Position(file.toString(), 5, -1));
    }

    @Test
    void aRowThatDoesNotFitTheHeaderIsRejectedAsWritten() throws IOException {
        var records = Reading.of(csv("Time,a,b\n1,2\n1,2,3,4\n1,2,3\n1,2,\"cut o"));
        assertThat(Reading.texts(records))
                .containsExactly("1,2", "1,2,3,4", "{\"Time\":\"1\",\"a\":\"2\",\"b\":\"3\"}", "1,2,\"cut o");
        assertThat(Reading.reason(records.get(3))).isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void bytesThatAreNoTextAreRejectedAndNotMended() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "time,who\n1,M\u00FCller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reading.reason(Reading.of(file).get(0))).isEqualTo(RejectReason.INVALID_UTF8);
    }

    @Test
    void aQuoteThatNeverClosesIsOneRejectedRecord() throws IOException {
        var records = Reading.of(csv("time,a\n1,2\n3,\"" + "x,\n".repeat(2_000_000)));
        assertThat(records).hasSize(2);
        assertThat(Reading.reason(records.get(1))).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void aTimeInAnUnknownZoneIsRefused() throws IOException {
        var file = csv("\"TimeGenerated [Local Time]\",OperationName\n\"1/31/2026, 7:30:15.123 PM\",KeyGet\n");
        assertThatIOException()
                .isThrownBy(() -> Reading.of(file))
                .withMessageStartingWith(file + ":1: times are not in UTC");
    }

    @Test
    void aFirstLineThatNamesNoTimeIsNoHeader() throws IOException {
        assertThat(Reading.texts(Reading.of(csv("a,b\n1,2\n")))).containsExactly("a,b", "1,2");
        assertThat(Reading.of(csv("time,a\n"))).isEmpty();
    }

    @Test
    void anExportedHourOfAWorkspaceIsLines() throws IOException {
        var path = folder.resolve("am-azurediagnostics/WorkspaceResourceId=/subscriptions/1/y=2026/m=01/PT05M.json");
        var records = Reading.of(Reading.write(
                path,
                "{\"TimeGenerated\":\"2026-01-31T07:30:15Z\",\"OperationName\":\"KeyGet\",\"_ResourceId\":\"" + HSM
                        + "\"}\n"));
        assertThat(Reading.event(records.get(0)).action()).isEqualTo(AuditAction.KEY_READ);
    }
}
