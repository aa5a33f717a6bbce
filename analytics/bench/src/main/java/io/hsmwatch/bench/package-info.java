/** x. */
@NullMarked
package io.hsmwatch.bench;

import org.jspecify.annotations.NullMarked;
