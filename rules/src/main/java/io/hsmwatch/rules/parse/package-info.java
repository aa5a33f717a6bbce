/** From text to syntax: what a rule file says, with the places where it says it, and everything that is malformed. */
@NullMarked
package io.hsmwatch.rules.parse;

import org.jspecify.annotations.NullMarked;
