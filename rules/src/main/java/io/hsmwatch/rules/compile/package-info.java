/** From syntax to something that can be tested: every pattern, number and network of a rule is made here, once. */
@NullMarked
package io.hsmwatch.rules.compile;

import org.jspecify.annotations.NullMarked;
