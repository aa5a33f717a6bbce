/** Rules over plain JSON, as it is: nothing is normalised, and nothing is known of where it comes from. */
@NullMarked
package io.hsmwatch.rules.json;

import org.jspecify.annotations.NullMarked;
