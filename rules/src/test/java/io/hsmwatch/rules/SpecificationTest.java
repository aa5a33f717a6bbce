package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Holds us against the specification's own schema and samples. Where they are is said by {@code -Dsigma.specification=} or
 * the variable {@code SIGMA_SPECIFICATION}; without either there is nothing to test.
 */
class SpecificationTest {

    private static Path specification() {
        String folder =
                System.getProperty("sigma.specification", System.getenv().getOrDefault("SIGMA_SPECIFICATION", ""));
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "no copy of the specification");
        return Path.of(folder);
    }

    @Test
    void itsSampleRulesLoad() {
        LoadedRules loaded = RuleSetLoader.load(specification().resolve("tests/schema/rules"));
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.rules().rules()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correlation", "filter"})
    void itsOtherDocumentsAreRefusedInPlainWords(String kind) {
        LoadedRules loaded = RuleSetLoader.load(specification().resolve("tests/schema/" + kind));
        assertThat(loaded.rules().rules()).isEmpty();
        assertThat(loaded.problems())
                .isNotEmpty()
                .extracting(Problem::code)
                .containsOnly(ProblemCode.UNSUPPORTED_DOCUMENT);
    }

    @Test
    void ourOwnRulesAreValidSigma() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(specification().resolve("json-schema/sigma-detection-rule-schema.json"))
                                .replace("draft/2020-12/schema#", "draft/2020-12/schema"),
                        InputFormat.JSON);
        List<Source> rules = RuleFiles.read(Path.of("detections")).sources();
        assertThat(rules).isNotEmpty();
        for (Source rule : rules) {
            if (!rule.text().contains("\nabsence:")) {
                assertThat(schema.validate(json(rule.text()))).as(rule.file()).isEmpty();
            }
        }
    }

    private static JsonNode json(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().valueToTree(tree);
    }
}
