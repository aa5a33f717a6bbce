package io.hsmwatch.analytics.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hsmwatch.rules.RuleSetLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsTest {

    private static final String RULE = """
            title: Key purged
            id: 6a0d4f52-1c7e-4b39-8f10-5d92e3c7ab48
            logsource: { product: azure, service: managedhsm }
            detection:
              purged: { event.action: KeyPurge }
              condition: purged
            level: critical
            custom: { code: TEST-1, summary: "key {hsm.key.name} is gone" }
            """;

    private static final String PURGE = """
            {"time":"2026-11-18T17:31:10Z","category":"AuditEvent","operationName":"KeyPurge",\
            "resourceId":"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/managedHSMs/norrland-hsm",\
            "properties":{"httpStatusCode":204,"requestUri":"https://norrland-hsm.managedhsm.azure.net/deletedkeys/kek"}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aPackOfOneRule() throws IOException {
        Files.writeString(folder.resolve("purged.yml"), RULE);
        Files.writeString(folder.resolve("purge.jsonl"), PURGE);
    }

    @Test
    void aCaseThatHoldsHasNoFailure() throws IOException {
        assertThat(failure("fires: 1, target: kek, summary: key kek is gone")).isEmpty();
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhatCame() throws IOException {
        assertThat(failure("fires: 2"))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains(
                                "purged.test.yml", "'a purge'", "2 alerts expected, 1 raised", "TEST-1 open: key kek"));
    }

    @Test
    void anAlertThatNamesAnotherTargetIsAFailure() throws IOException {
        assertThat(failure("fires: 1, target: other"))
                .hasValueSatisfying(text -> assertThat(text).contains("target expected to be 'other', is 'kek'"));
    }

    @Test
    void anAlertThatShouldBeResolvedAndIsOpenIsAFailure() throws IOException {
        assertThat(failure("fires: 1, resolved: 1"))
                .hasValueSatisfying(text -> assertThat(text).contains("1 resolved alerts expected, 0 found"));
    }

    @Test
    void aRecordThatCannotBeReadIsAFailure() throws IOException {
        Files.writeString(folder.resolve("purge.jsonl"), PURGE + "{\"half");
        assertThat(failure("fires: 1"))
                .hasValueSatisfying(text -> assertThat(text).contains("rejected"));
    }

    @Test
    void aMisspeltKeyIsRefused() {
        assertThatThrownBy(() -> failure("fire: 1"))
                .isInstanceOf(MalformedRuleTest.class)
                .hasMessageContaining("case 1, then: 'fires' is missing");
        assertThatThrownBy(() -> failure("fires: 1, targte: kek"))
                .isInstanceOf(MalformedRuleTest.class)
                .hasMessageContaining("nobody knows [targte]");
    }

    @Test
    void recordsThatDoNotExistAreRefused() throws IOException {
        Files.delete(folder.resolve("purge.jsonl"));
        assertThatThrownBy(() -> failure("fires: 1"))
                .isInstanceOf(MalformedRuleTest.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void aTestOfAnotherRuleIsRefused() throws IOException {
        Files.writeString(folder.resolve("other.test.yml"), "rule: purged\ncases: []\n");
        assertThatThrownBy(() -> failure("fires: 1"))
                .isInstanceOf(MalformedRuleTest.class)
                .hasMessageContaining("must name the rule file beside");
    }

    private Optional<String> failure(String then) throws IOException {
        Files.writeString(folder.resolve("purged.test.yml"), """
                rule: purged
                cases:
                  - name: a purge
                    given: purge.jsonl
                    then: { %s }
                """.formatted(then));
        RuleTests tests = RuleTests.load(RuleSetLoader.load(folder).rules(), folder);
        RuleTest test = tests.tests().get(0);
        return tests.failure(test, test.cases().get(0));
    }
}
