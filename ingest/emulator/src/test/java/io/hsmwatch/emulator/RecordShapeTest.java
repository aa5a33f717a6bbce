package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RecordShapeTest {

    private static final List<Parsed> DAY = Simulator.records(Scenario.day(31).withRecordsPerSecond(0.1))
            .map(Parsed::of)
            .toList();

    @Test
    void everyRecordIsOneJsonObjectThatTellsTheTimeOfTheRecord() {
        assertThat(DAY).allSatisfy(record -> {
            assertThat(record.json().isObject()).isTrue();
            assertThat(Instant.parse(record.json().get("time").asText()))
                    .isEqualTo(record.record().time());
        });
    }

    @Test
    void everyRecordIsAboutTheResourceThatItIsFiledUnder() {
        assertThat(DAY)
                .allSatisfy(record -> assertThat(
                                record.json().get("resourceId").asText().toUpperCase(Locale.ROOT))
                        .startsWith(record.record().hsm()));
    }

    @Test
    void callsAreWrittenInEveryLayout() {
        assertThat(calls().map(call -> call.json().get("identity")).filter(RecordShapeTest::present))
                .anyMatch(JsonNode::isTextual)
                .anyMatch(JsonNode::isObject);
        assertThat(calls().map(call -> call.json().get("durationMs")))
                .anyMatch(JsonNode::isNumber)
                .anyMatch(JsonNode::isTextual);
        assertThat(calls().map(call -> call.json().get("time").asText().length()))
                .contains("2026-03-10T00:00:00.000Z".length(), "2026-03-10T00:00:00.0000000Z".length());
        assertThat(calls().map(call -> call.record().body().toString()))
                .anyMatch(body -> body.contains(".net:443/"))
                .anyMatch(body -> body.contains("///providers/"))
                .anyMatch(body -> body.contains(".net/providers/"));
    }

    @Test
    void onlyAChallengeHasNoIdentity() {
        assertThat(calls())
                .allSatisfy(call ->
                        assertThat(call.claim().isMissingNode()).isEqualTo(call.status() == HsmCall.UNAUTHENTICATED));
    }

    @Test
    void mostCallersAreApplicationsWithoutAName() {
        var named =
                calls().filter(call -> call.claim().toString().contains("upn")).count();

        assertThat(named).isPositive().isLessThan(calls().count() / 10);
    }

    @Test
    void someCallsFail() {
        assertThat(calls().map(Parsed::status)).contains(401, 403, 404, 429);
    }

    @Test
    void failedCallsSaySuccessAllTheSame() {
        assertThat(calls().filter(call -> call.status() >= 400))
                .allSatisfy(call ->
                        assertThat(call.json().get("resultType").asText()).isEqualTo("Success"));
    }

    @Test
    void everyCallHasACorrelationIdOfItsOwn() {
        var bodies = new HashSet<Body>();
        var ids = calls().filter(call -> bodies.add(call.record().body()))
                .map(call -> UUID.fromString(call.json().get("correlationId").asText()))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 1 && id.variant() == 2);
    }

    @Test
    void aRequestToAzureStartsWithItsBodyAndEndsWithItsStatus() {
        assertThat(activity()).allSatisfy(event -> {
            var status = event.json().at("/properties/statusCode");
            if (event.json().get("resultType").asText().matches("Succe.*|Fail.*")) {
                assertThat(status.isMissingNode()).isFalse();
                assertThat(event.requestBody().isMissingNode()).isTrue();
            } else {
                assertThat(status.isMissingNode()).isTrue();
            }
        });
        assertThat(activity().map(Parsed::requestBody)).anyMatch(body -> body.has("Properties"));
    }

    @Test
    void theStagesOfARequestToAzureShareTheirIds() {
        var bodies = new HashSet<Body>();
        var stages = activity()
                .filter(event -> bodies.add(event.record().body()))
                .collect(Collectors.groupingBy(
                        event -> event.json().get("correlationId").asText()
                                + event.json().get("resourceId").asText()
                                + event.operation(),
                        Collectors.counting()));

        assertThat(stages.values()).allMatch(count -> count == 2 || count == 3).contains(2L, 3L);
    }

    @Test
    void metricsAndOtherResourcesShareTheHub() {
        assertThat(DAY).anyMatch(record -> record.json().has("metricName"));
        assertThat(DAY).anyMatch(record -> record.operation().equals("SecretGet"));
    }

    private static boolean present(JsonNode node) {
        return node != null;
    }

    private static Stream<Parsed> calls() {
        return DAY.stream().filter(Parsed::isHsmCall);
    }

    private static Stream<Parsed> activity() {
        return DAY.stream().filter(record -> record.record().hub().equals(SimulatedRecord.ACTIVITY));
    }
}
