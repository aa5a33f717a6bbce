package io.hsmwatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hsmwatch.ingest.InventoryObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InventoryFileTest {

    private static final String ROLE = "a290e904-7015-4bba-90c8-60543313cdb4";
    private static final InventoryObservation SEEN = new InventoryObservation(
            "/hsm", "a-1", "p-1", "User", ROLE, "/keys", Instant.parse("2026-03-01T00:00:00Z"));
    private static final String ROW =
            "{\"hsm\":\"/HSM\",\"assignmentId\":\"A-1\",\"principalId\":\"p-1\",\"principalType\":\"User\","
                    + "\"roleDefinitionId\":\"" + ROLE
                    + "\",\"scope\":\"/keys\",\"observedAt\":\"2026-03-01T00:00:00Z\"}";

    @TempDir
    private Path folder = Path.of(".");

    private List<InventoryObservation> read(String text) throws IOException {
        return InventoryFile.read(Files.writeString(folder.resolve("inventory"), text), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s", "%s\n", "\uFEFF {\"value\": [%s]}"})
    void jsonIsReadAsArrayAndAsLines(String form) throws IOException {
        assertThat(read(form.formatted(ROW))).containsExactly(SEEN);
        assertThat(read(ROW + "\n" + ROW)).containsExactly(SEEN, SEEN);
    }

    @Test
    void csvIsReadByItsHeader() throws IOException {
        var csv = "scope,HSM,\"assignmentId\",principalId,principalType,roleDefinitionId,observedAt,remark\r\n"
                + "/keys,/hsm,a-1,p-1,User," + ROLE + ",2026-03-01T00:00:00Z,\"said \"\"yes\"\", twice\nover\"\r\n\r\n";
        assertThat(read(csv)).containsExactly(SEEN);
    }

    @Test
    void theCommandLinesListBelongsToTheHsmThatTheCallerNames() throws IOException {
        var list =
                "[{\"id\":\"/providers/Microsoft.Authorization/roleAssignments/A-1\",\"name\":\"A-1\",\"principalId\":\"p-1\","
                        + "\"roleDefinitionId\":\"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"
                        + ROLE + "\","
                        + "\"roleName\":\"Managed HSM Administrator\",\"scope\":\"/\"}]";
        var file = Files.writeString(folder.resolve("list.json"), list);
        assertThat(InventoryFile.read(file, "/HSM"))
                .containsExactly(new InventoryObservation("/hsm", "a-1", "p-1", null, ROLE, "/", null));
        assertThatIOException().isThrownBy(() -> InventoryFile.read(file, null)).withMessageContaining("row 1: no hsm");
    }

    @Test
    void theAnswerOfTheServiceIsReadToo() throws IOException {
        var answer =
                "{\"value\":[{\"hsm\":\"/hsm\",\"name\":\"a-1\",\"properties\":{\"principalId\":\"p-1\",\"scope\":\"/\"}}]}";
        assertThat(read(answer)).containsExactly(new InventoryObservation("/hsm", "a-1", "p-1", null, null, "/", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"principalId\":\"P-1\",\"principalType\":\"Group\"}",
                "{\"id\":\"P-1\",\"@odata.type\":\"#microsoft.graph.group\"}"
            })
    void aDirectoryCompletesWhatLacksAType(String principal) throws IOException {
        var rows = "[{\"hsm\":\"/hsm\",\"assignmentId\":\"a\",\"principalId\":\"p-1\"}," + principal + "," + ROW + "]";
        assertThat(read(rows)).extracting(InventoryObservation::principalType).containsExactly("Group", "User");
    }

    @Test
    void aTypeOfTheDirectoryIsWrittenAsAssignmentsWriteIt() throws IOException {
        var rows = "[{\"hsm\":\"/hsm\",\"assignmentId\":\"a\",\"principalId\":\"p\"},"
                + "{\"id\":\"p\",\"@odata.type\":\"#microsoft.graph.servicePrincipal\"}]";
        assertThat(read(rows)).extracting(InventoryObservation::principalType).containsExactly("ServicePrincipal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"hsm\":\"/h\"}]|row 1: nothing names the assignment",
                "[{\"hsm\":\"/h\",\"assignmentId\":\"a\",\"observedAt\":\"noon\"}]|observedAt is no time: noon",
                "[{\"hsm\":}]|:1:9 no JSON",
                "hsm,assignmentId;/h,|line 2: nothing names the assignment",
                "''|empty"
            })
    void aBadRowIsNamedWithAHint(String text, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(text.replace(';', '\n')))
                .withMessageContaining("inventory")
                .withMessageContaining(message);
    }
}
