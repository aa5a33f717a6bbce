/** The parts of the normaliser: reading, classifying and naming what one Azure record says. */
@NullMarked
package io.hsmwatch.ingest.normalise;

import org.jspecify.annotations.NullMarked;
