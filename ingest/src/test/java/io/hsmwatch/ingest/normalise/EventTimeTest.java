package io.hsmwatch.ingest.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31T07:30:15Z|2026-01-31T07:30:15Z",
                "2026-01-31T07:30:15.1Z|2026-01-31T07:30:15.100Z",
                "2026-01-31T07:30:15.1234567Z|2026-01-31T07:30:15.123456700Z",
                "2026-01-31T07:30:15.123456789Z|2026-01-31T07:30:15.123456789Z",
                "2026-01-31T07:30:15.123456789999Z|2026-01-31T07:30:15.123456789Z",
                "2026-01-31T07:30:15|2026-01-31T07:30:15Z",
                "2026-01-31 07:30:15.5|2026-01-31T07:30:15.500Z",
                "2026-01-31T07:30Z|2026-01-31T07:30:00Z",
                "2026-01-31T09:30:15+02:00|2026-01-31T07:30:15Z",
                "2026-01-31T02:00:15-0530|2026-01-31T07:30:15Z",
                "2026-01-31t07:30:15z|2026-01-31T07:30:15Z",
                "1/31/2026, 7:30:15.123 AM|2026-01-31T07:30:15.123Z",
                "1/31/2026, 12:30:15 AM|2026-01-31T00:30:15Z",
                "12/12/2023 12:13:59 PM|2023-12-12T12:13:59Z",
                "12/1/2023 1:13:59 PM|2023-12-01T13:13:59Z",
                "1/31/2026 19:30:15|2026-01-31T19:30:15Z",
                "1769844615000|2026-01-31T07:30:15Z",
                "1769844615|2026-01-31T07:30:15Z"
            })
    void timesOfEveryFormAreRead(String written, String instant) {
        assertThat(EventTime.of((Object) written))
                .hasToString(Instant.parse(instant).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-01-31",
                "2026-01-31T07:30:15Zx",
                "31/1/2026 7:30:15 AM",
                "1/31/2026 13:30:15 PM",
                "1/31/26 1:30:15 PM",
                "-5",
                "99999999999999999999",
                "2026-01-31T07:30:15+99:00",
                "2026-01-31T25:00:00Z",
                "0"
            })
    void whatIsNoTimeIsNone(String written) {
        assertThat(EventTime.of((Object) written)).isNull();
    }

    @Test
    void numbersCountFromTheEpoch() {
        assertThat(EventTime.of(1769844615123L)).hasToString("2026-01-31T07:30:15.123Z");
        assertThat(EventTime.of(new BigDecimal("1769844615"))).hasToString("2026-01-31T07:30:15Z");
        assertThat(EventTime.of(true)).isNull();
    }
}
