package io.hsmwatch.ingest.normalise;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.hsmwatch.ingest.Bytes;
import java.io.IOException;

/** How much JSON may ask of its reader. Jackson's own defaults leave size and tokens without a limit. */
public final class JsonLimits {

    public static final int DEPTH = 64;
    public static final int STRING = 256 * 1024;
    public static final int NUMBER = 64;
    public static final int NAME = 256;
    /** The largest event an Event Hub takes. */
    public static final int DOCUMENT = 1024 * 1024;

    public static final int TOKENS = 50_000;
    /** Records in one envelope. */
    public static final int RECORDS = 10_000;

    /** Only for byte arrays: the limits of other kinds of parsers have had holes. */
    public static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(STRING)
                    .maxNumberLength(NUMBER)
                    .maxNameLength(NAME)
                    .maxDocumentLength(DOCUMENT)
                    .maxTokenCount(TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    private JsonLimits() {}

    static JsonParser parser(Bytes json) throws IOException {
        return FACTORY.createParser(json.buffer(), json.offset(), json.length());
    }
}
