/** What Azure writes: raw records, where they come from, and the one normalised event they become. */
@NullMarked
package io.hsmwatch.ingest;

import org.jspecify.annotations.NullMarked;
