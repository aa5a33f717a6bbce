package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetLoaderTest {
    private static final String GOOD = Sigma.rule(Sigma.selection("f: 1"));

    private static final String FULL = """
            title: Cellar door opened
            id: 0b54e0a5-3c36-4d0f-8f0e-6a8f2f1d9a11
            status: test
            description: Somebody opened the cellar.
            references: [https://example.org/cellar]
            tags:
              - attack.impact
              - attack.t1098.003
              - attack.t1485
              - cve.2026-1
            logsource:
              product: house
            detection:
              door:
                door.name: cellar
              condition: door
            falsepositives:
              - The cook
            level: critical
            custom:
              code: HOUSE-007
              version: 3
              summary: "{user.name|user.id} opened {door.name}"
              blindspots: [The window]
              remediation: Close it.
              practices: [S1]
              group-by: [house.id]
              each: true
            """;

    @TempDir
    Path folder;

    @Test
    void aRuleCarriesAllThatItsFileSays() {
        Rule rule = Sigma.load(FULL).rules().rules().get(0);
        assertThat(rule.identity())
                .isEqualTo(new RuleIdentity("0b54e0a5-3c36-4d0f-8f0e-6a8f2f1d9a11", "HOUSE-007", 3, "test.yml"));
        assertThat(rule.title()).isEqualTo("Cellar door opened");
        assertThat(rule.level()).isEqualTo(Level.CRITICAL);
        assertThat(rule.attack()).containsExactly("T1098.003", "T1485");
        assertThat(rule.alerting()).isEqualTo(new RuleAlerting(List.of("house.id"), true));
        assertThat(rule.absence()).isEmpty();
        RuleText text = rule.text();
        assertThat(text.description()).isEqualTo("Somebody opened the cellar.");
        assertThat(text.falsePositives()).containsExactly("The cook");
        assertThat(text.blindspots()).containsExactly("The window");
        assertThat(text.remediation()).isEqualTo("Close it.");
        assertThat(text.practices()).containsExactly("S1");
        assertThat(text.references()).containsExactly("https://example.org/cellar");
        assertThat(text.summary().text()).isEqualTo("{user.name|user.id} opened {door.name}");
    }

    @Test
    void fieldsStandAtTheirSlotsAndCountThoseOfTextsAndGroups() {
        RuleSet rules = Sigma.load(FULL).rules();
        assertThat(rules.fields())
                .extracting(Field::name)
                .containsExactly("door.name", "user.name", "user.id", "house.id");
        assertThat(rules.fields()).extracting(Field::slot).containsExactly(0, 1, 2, 3);
        assertThat(rules.field("house.id")).contains(new Field("house.id", 3));
        assertThat(rules.needsScalars()).isFalse();
        assertThat(Sigma.load(Sigma.rule("k: [a]\ncondition: k")).rules().needsScalars())
                .isTrue();
    }

    @Test
    void aRuleThatDoesNotLoadLeavesNoFieldsBehind() {
        LoadedRules loaded = RuleSetLoader.load(List.of(
                new Source("a.yml", Sigma.rule(Sigma.selection("bad: 1\nworse|gt: x"))),
                new Source("b.yml", Sigma.rule(Sigma.selection("good: 1")))));
        assertThat(loaded.rules().fields()).containsExactly(new Field("good", 0));
    }

    @Test
    void withoutCustomKeysARuleHasDefaults() {
        Rule rule = Sigma.load(GOOD).rules().rules().get(0);
        assertThat(rule.identity()).isEqualTo(new RuleIdentity("test", "", 1, "test.yml"));
        assertThat(rule.level()).isEqualTo(Level.MEDIUM);
        assertThat(rule.text().summary().render(name -> Value.ABSENT)).isEqualTo("A test");
        assertThat(rule.alerting()).isEqualTo(new RuleAlerting(List.of(), false));
    }

    @Test
    void aFolderIsReadByPathWithoutTestsAndOtherFiles() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("c.yml"), GOOD);
        Files.writeString(folder.resolve("b/a.yaml"), GOOD);
        Files.writeString(
                folder.resolve("a.yml"), GOOD.replace("A test", "Another").concat("id: z\n"));
        Files.writeString(folder.resolve("a.test.yml"), "rule: a\n");
        Files.writeString(folder.resolve("notes.txt"), "none");
        LoadedRules loaded = RuleSetLoader.load(folder);
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.rules().rules())
                .extracting(
                        rule -> Path.of(rule.identity().file()).getFileName().toString())
                .containsExactly("a.yml", "a.yaml", "c.yml");
    }

    @Test
    void oneFileMayHoldSeveralRules() {
        LoadedRules loaded = Sigma.load(GOOD + "id: one\n---\n" + GOOD + "id: two\n");
        assertThat(loaded.rules().rules())
                .extracting(rule -> rule.identity().id())
                .containsExactly("one", "two");
    }

    @Test
    void anIdThatTwoRulesShareIsWarnedOf() {
        LoadedRules loaded = Sigma.load(FULL + "---\n" + FULL);
        assertThat(loaded.rules().rules()).hasSize(2);
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_ID);
    }

    @Test
    void whatCannotBeReadIsAProblem() throws IOException {
        assertThat(RuleSetLoader.load(folder.resolve("nowhere")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNREADABLE_FILE);
        Files.write(folder.resolve("latin.yml"), new byte[] {'a', (byte) 0xe4});
        assertThat(RuleSetLoader.load(folder).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NOT_UTF8);
        Files.write(folder.resolve("latin.yml"), new byte[300_000]);
        assertThat(RuleSetLoader.load(folder).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void theFingerprintKnowsEveryChangeButNotTheOrder() {
        var one = new Source("a.yml", GOOD);
        var two = new Source("b.yml", FULL);
        String fingerprint = RuleSetLoader.load(List.of(one, two)).rules().fingerprint();
        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(RuleSetLoader.load(List.of(two, one)).rules().fingerprint()).isEqualTo(fingerprint);
        var changed = new Source("a.yml", GOOD + "# a word\n");
        assertThat(RuleSetLoader.load(List.of(changed, two)).rules().fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() {
        LoadedRules loaded = Sigma.load("\ufeff" + GOOD.replace("\n", "\r\n"));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rules().rules()).hasSize(1);
    }

    @Test
    void aBillionLaughsAreNoLaughingMatter() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
        assertThat(Sigma.problems(bomb)).isNotEmpty().containsOnly(ProblemCode.YAML_ALIAS);
    }
}
