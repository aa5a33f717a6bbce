package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/**
 * One stage of a request to Azure, as a record of the Activity Log.
 *
 * @param correlationId shared by the stages of a request
 * @param salt shared by the stages of a request: one of them is written as the others are
 */
record AzureEvent(Instant time, Stage stage, AzureRequest request, String correlationId, long salt)
        implements Happening {

    @Override
    public String hub() {
        return SimulatedRecord.ACTIVITY;
    }

    @Override
    public String resource() {
        return request.target();
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        AzureEventJson.write(this, json);
    }
}
