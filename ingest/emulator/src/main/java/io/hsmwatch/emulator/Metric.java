package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** A metric that came to the same hub, because somebody ticked "all metrics" in the diagnostic setting. */
record Metric(Instant time, Hsm hsm, long salt) implements Happening {

    @Override
    public String hub() {
        return SimulatedRecord.AUDIT;
    }

    @Override
    public String resource() {
        return hsm.resourceId();
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        var calls = 1 + new Dice(salt).below(500);
        json.writeStartObject();
        json.writeNumberField("count", calls);
        json.writeNumberField("total", calls * 7);
        json.writeNumberField("minimum", 2);
        json.writeNumberField("maximum", 61);
        json.writeNumberField("average", 7);
        json.writeStringField("resourceId", hsm.resourceId());
        json.writeStringField("time", Texts.time(time, 7));
        json.writeStringField("metricName", "ServiceApiLatency");
        json.writeStringField("timeGrain", "PT1M");
        json.writeEndObject();
    }
}
