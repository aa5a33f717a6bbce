package io.hsmwatch.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** The shape of the house. A rule that fails says why it stands; who has a better reason changes the rule here. */
@AnalyzeClasses(packages = "io.hsmwatch", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String[] JUDGEMENT = {
        "io.hsmwatch.analytics.detect..", "io.hsmwatch.analytics.correlate..", "io.hsmwatch.analytics.alert.."
    };

    @ArchTest
    static final ArchRule theModulesKnowEachOtherInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("rules")
            .definedBy("io.hsmwatch.rules..")
            .layer("ingest")
            .definedBy("io.hsmwatch.ingest..")
            .layer("emulator")
            .definedBy("io.hsmwatch.emulator..")
            .layer("analytics")
            .definedBy("io.hsmwatch.analytics..")
            .layer("app")
            .definedBy("io.hsmwatch.app..")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("analytics", "app")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("analytics", "app")
            .whereLayer("emulator")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("analytics")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .withOptionalLayers(true)
            .because("rules say what is suspicious and ingest what Azure writes: each stays usable without the other,"
                    + " and only analytics joins them");

    @ArchTest
    static final ArchRule theJudgementDependsOnTheLogAlone = noClasses()
            .that()
            .resideInAnyPackage(JUDGEMENT)
            .should()
            .dependOnClassesThat(describe("are a clock, a thread, chance or I/O", ArchitectureTest::isOutside))
            .orShould()
            .callMethodWhere(describe("asks for the time or for chance", ArchitectureTest::asksOutside))
            .allowEmptyShould(true)
            .because("the same records must give the same alerts today, in a replay, and on another machine");

    @ArchTest
    static final ArchRule onlyTheLiveCarrierKnowsKafkaStreams = noClasses()
            .that()
            .resideOutsideOfPackages("io.hsmwatch.analytics.live..", "io.hsmwatch.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.streams..")
            .because("the judgement is carried by Kafka Streams or by a replay, and must not notice which");

    @ArchTest
    static final ArchRule onlyTheEmbeddedBrokerKnowsTheInsidesOfKafka = noClasses()
            .that()
            .resideOutsideOfPackage("io.hsmwatch.app.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..", "scala..")
            .because("they change with every release of Kafka, without notice");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsTheAzureLibraries = noClasses()
            .that()
            .resideOutsideOfPackage("io.hsmwatch.ingest.azure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.azure..")
            .allowEmptyShould(true)
            .because("a record is the same from Event Hubs, a file or the simulator");

    @ArchTest
    static final ArchRule rulesMatchInLinearTime = noClasses()
            .that()
            .areAssignableTo("io.hsmwatch.rules.compile.Condition")
            .or()
            .areAssignableTo("io.hsmwatch.rules.compile.Matcher")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .because("a pattern of 24 characters can hang java.util.regex for hours; RE2/J is linear");

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.hsmwatch.app.Main")
            .should()
            .callMethodWhere(describe("ends the process", ArchitectureTest::endsTheProcess))
            .because("what ends the process cannot be held in a test, and leaves others' work undone");

    @ArchTest
    static final ArchRule onlyTheProgramReadsTheEnvironment = noClasses()
            .that()
            .resideOutsideOfPackage("io.hsmwatch.app..")
            .should()
            .callMethodWhere(describe("reads the environment", call -> isCall(call, "java.lang.System", "getenv")))
            .because("settings come in through the configuration, where they are checked, named and printed");

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses()
            .that()
            .resideOutsideOfPackages("io.hsmwatch.app.cli..", "io.hsmwatch.bench..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("stdout belongs to results and stderr to the log: both are told apart in one place");

    private static final Pattern OUTSIDE = Pattern.compile("java\\.time\\.Clock"
            + "|java\\.lang\\.(Thread|Process|Runtime).*"
            + "|java\\.util\\.(Random|Timer.*|Scanner)|java\\.security\\.SecureRandom"
            + "|java\\.util\\.concurrent\\.(ThreadLocalRandom|Execut.*|ForkJoin.*|CompletableFuture|locks\\..*)"
            + "|java\\.io\\.(File|RandomAccess|Console|Print).*|java\\.nio\\.(file|channels)\\..*"
            + "|java\\.net\\..*(Socket|Connection).*|java\\.net\\.http\\..*");

    private static boolean isOutside(JavaClass type) {
        return OUTSIDE.matcher(type.getName()).matches();
    }

    private static boolean asksOutside(JavaMethodCall call) {
        return (call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now"))
                || isCall(call, "java.lang.System", "currentTimeMillis")
                || isCall(call, "java.lang.System", "nanoTime")
                || isCall(call, "java.util.UUID", "randomUUID")
                || isCall(call, "java.lang.Math", "random");
    }

    private static boolean endsTheProcess(JavaMethodCall call) {
        return isCall(call, "java.lang.System", "exit")
                || isCall(call, "java.lang.Runtime", "exit")
                || isCall(call, "java.lang.Runtime", "halt");
    }

    private static boolean isCall(JavaMethodCall call, String owner, String method) {
        return call.getTargetOwner().getName().equals(owner) && call.getName().equals(method);
    }
}
