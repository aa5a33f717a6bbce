package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** Something that happened at one instant and leaves one record. */
sealed interface Happening permits HsmCall, AzureEvent, Metric, SecretRead {

    Instant time();

    /** {@link SimulatedRecord#AUDIT} or {@link SimulatedRecord#ACTIVITY}. */
    String hub();

    /** Upper-case id of the resource that the record is about. */
    String resource();

    /** Always writes the same record for the same happening: that is what makes a duplicate one. */
    void writeTo(JsonGenerator json) throws IOException;
}
