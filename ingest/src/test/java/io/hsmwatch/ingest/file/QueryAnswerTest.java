package io.hsmwatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hsmwatch.ingest.AuditAction;
import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RejectReason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the query API of a workspace answers, saved to a file. */
final class QueryAnswerTest {

    private static final String COLUMNS =
            "\"columns\":[{\"name\":\"a\",\"type\":\"long\"},{\"type\":\"x\",\"name\":\"b\"}]";

    @TempDir
    private Path folder = Path.of(".");

    private Path answer(String text) throws IOException {
        return Reading.write(folder.resolve("answer.json"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tables\":[{\"name\":\"PrimaryResult\",%s,\"rows\":[[1,\"]\"],[2.50,{\"c\":[]}]]}]}",
                "{ \"tables\" : [ { \"columns\" : [ { \"name\" : \"a\" } , { \"name\" : \"b\" } ] ,"
                        + " \"rows\" : [ [ 1 , \"]\" ] , [ 2.50 , {\"c\":[]} ] ] } ] }",
                "{\n \"tables\": [\n  {\n %s ,\n \"rows\" : [ [1,\"]\"] ,\n [ 2.50 , {\"c\":[]} ] ]\n }\n ]\n}\n",
                "{\"tables\":[{%s,\"rows\":[[1,\"]\"]]},{\"x\":null,\"columns\":[{\"name\":\"a\"},{\"name\":\"b\"}],"
                        + "\"rows\":[[2.50,{\"c\":[]}]],\"y\":\"}\"}],\"statistics\":{\"z\":[1]},\"render\":null}",
                "{\"tables\":[{%s,\"rows\":[[1,\"]\"]]}]}\n{\"tables\":[{\"columns\":[{\"name\":\"a\"},{\"name\":\"b\"}],"
                        + "\"rows\":[[2.50,{\"c\":[]}]]}]}"
            })
    void everyRowIsARecordWithTheCellsAsWritten(String form) throws IOException {
        var text = form.formatted(COLUMNS);
        var expected = new String[] {"{\"a\":1,\"b\":\"]\"}", "{\"a\":2.50,\"b\":{\"c\":[]}}"};
        assertThat(Reading.texts(Reading.of(answer(text)))).containsExactly(expected);
        assertThat(Reading.texts(Reading.of(Reading.gzip(folder.resolve("x"), text))))
                .containsExactly(expected);
    }

    @Test
    void aRecordIsFoundAgainByLineAndRow() throws IOException {
        var file = answer(
                "{\"tables\":[{" + COLUMNS + ",\"rows\":[[1,2],\n[3,4],[5,6]]},{" + COLUMNS + ",\n\"rows\":[[7,8]]}]}");
        assertThat(Reading.of(file))
                .extracting(RawRecord::position)
                .containsExactly(
                        new Position(file.toString(), 1, 0),
                        new Position(file.toString(), 2, 1),
                        new Position(file.toString(), 2, 2),
                        new Position(file.toString(), 3, 3));
    }

    @Test
    void anEmptyCellIsNoField() throws IOException {
        var file = answer("{\"tables\":[{" + COLUMNS + ",\"rows\":[[null,\"\"],[0,null],[\"\",false]]}]}");
        assertThat(Reading.texts(Reading.of(file))).containsExactly("{}", "{\"a\":0}", "{\"b\":false}");
    }

    @Test
    void aPurgeInAzureDiagnosticsIsAPurge() throws IOException {
        var records = Reading.of(answer("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":["
                + "{\"name\":\"TimeGenerated\",\"type\":\"datetime\"},{\"name\":\"_ResourceId\",\"type\":\"string\"},"
                + "{\"name\":\"Category\"},{\"name\":\"OperationName\"},{\"name\":\"httpStatusCode_d\"},"
                + "{\"name\":\"requestUri_s\"},{\"name\":\"identity_claim_oid_g\"},{\"name\":\"id_s\"}],\"rows\":[["
                + "\"2026-02-03T04:05:06.7Z\",\"/subscriptions/1/resourcegroups/rg/providers/microsoft.keyvault"
                + "/managedhsms/payhsm\",\"AuditEvent\",\"KeyPurge\",204,"
                + "\"https://payhsm.managedhsm.azure.net/deletedkeys/card\",\"0A\",\"\"]]}]}"));
        assertThat(records).hasSize(1);
        var event = Reading.event(records.get(0));
        assertThat(event.action()).isEqualTo(AuditAction.KEY_PURGE);
        assertThat(event.value(AuditField.KEY_NAME)).isEqualTo("card");
        assertThat(event.value(AuditField.USER_ID)).isEqualTo("0a");
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRejectedAlone() throws IOException {
        var records = Reading.of(answer("{\"tables\":[{" + COLUMNS + ",\"rows\":[[1],[1,2],[1,2,3],[1 2,3],{}]}]}"));
        assertThat(Reading.texts(records)).containsExactly("[1]", "{\"a\":1,\"b\":2}", "[1,2,3]", "[1 2,3]", "{}");
        assertThat(Reading.reason(records.get(0))).isEqualTo(RejectReason.NOT_AN_OBJECT);
    }

    @Test
    void aRowWithoutEndIsOneRejectedRecord() throws IOException {
        var records = Reading.of(
                answer("{\"tables\":[{" + COLUMNS + ",\"rows\":[[" + "1,".repeat(9_000_000) + "1],[1,2]]}]}"));
        assertThat(records).hasSize(2);
        assertThat(records.get(0).bytes().length()).isLessThan(2 << 20);
        assertThat(Reading.reason(records.get(0))).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void anAnswerThatIsNotCompleteIsTold() throws IOException {
        var records = Reading.of(answer("{\"tables\":[{" + COLUMNS
                + ",\"rows\":[[1,2]]}],\"error\":{\"code\":\"PartialError\",\"message\":\"too much\"}}"));
        assertThat(records).hasSize(2);
        assertThat(records.get(1).bytes().toString()).contains("PartialError");
        assertThat(Reading.reason(records.get(1))).isEqualTo(RejectReason.NO_TIME);
    }

    @Test
    void anAnswerCutOffAnywhereIsAnErrorWithItsPlace() throws IOException {
        var whole = "{\"tables\":[{\n" + COLUMNS + ",\"rows\":[[1,\"x\"],[2,\"y\"]]}]}";
        for (int length = "{\"tables\":[".length(); length < whole.length(); length++) {
            var cut = answer(whole.substring(0, length));
            assertThatIOException()
                    .as(whole.substring(0, length))
                    .isThrownBy(() -> Reading.of(cut))
                    .withMessageStartingWith(cut + ":");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tables\":[{\"rows\":[[1]],\"columns\":[{\"name\":\"a\"}]}]}",
                "{\"tables\":[{\"columns\":[],\"rows\":[]}]}",
                "{\"tables\":[{\"columns\":[{\"type\":\"long\"}],\"rows\":[]}]}",
                "{\"tables\":[{\"columns\":[{\"name\":5}],\"rows\":[]}]}",
                "{\"tables\":[{\"columns\":7,\"rows\":[]}]}",
                "{\"tables\":[5]}",
                "{\"tables\":[{a:1}]}",
                "{\"tables\":[]]"
            })
    void anAnswerOfAnotherShapeIsAnErrorWithItsPlace(String text) throws IOException {
        var file = answer(text);
        assertThatIOException().isThrownBy(() -> Reading.of(file)).withMessageStartingWith(file + ":1: ");
    }
}
