/** The stateless half: what one record alone, or one joined pair, tells the rules. No clock, no I/O. */
@NullMarked
package io.hsmwatch.analytics.detect;

import org.jspecify.annotations.NullMarked;
