package io.hsmwatch.ingest.file;

import java.io.IOException;

/** Why an Avro file cannot be read on; whoever knows the file adds its name and the place. */
final class AvroFault extends IOException {

    private static final long serialVersionUID = 1L;

    AvroFault(String why) {
        super(why);
    }
}
