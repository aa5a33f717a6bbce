package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import java.io.IOException;
import java.util.HashMap;

/**
 * How an Avro object container file begins (Avro specification 1.12, "Object Container Files").
 *
 * @param schema the type of what it holds, as JSON
 * @param codec how its blocks are compressed
 * @param marker what stands after each block
 */
record AvroHeader(Bytes schema, String codec, Bytes marker) {

    static final String MAGIC = "Obj\u0001";

    private static final int MARKER = 16;
    private static final String SCHEMA = "avro.schema";
    private static final String CODEC = "avro.codec";

    static AvroHeader read(AvroInput in) throws IOException {
        in.fixed(MAGIC.length());
        var known = new HashMap<String, Bytes>();
        for (long count = in.number(); count != 0; count = in.number()) {
            if (count < 0) {
                in.number();
            }
            for (long i = 0; i < Math.abs(count); i++) {
                var name = in.bytes().toString();
                var value = in.bytes();
                if (name.equals(SCHEMA) || name.equals(CODEC)) {
                    known.put(name, value);
                }
            }
        }
        var schema = known.getOrDefault(SCHEMA, Bytes.of(""));
        var codec = known.getOrDefault(CODEC, Bytes.of("null"));
        return new AvroHeader(schema, codec.toString(), in.fixed(MARKER));
    }
}
