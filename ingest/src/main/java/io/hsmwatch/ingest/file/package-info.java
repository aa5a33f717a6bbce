/** Records and inventories from files: plain, gzip, standard input and folders. */
@NullMarked
package io.hsmwatch.ingest.file;

import org.jspecify.annotations.NullMarked;
