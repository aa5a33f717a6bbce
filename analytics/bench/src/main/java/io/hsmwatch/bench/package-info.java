/** Measurements of what the other modules cost, each beside a yardstick measured in the same run. */
@NullMarked
package io.hsmwatch.bench;

import org.jspecify.annotations.NullMarked;
