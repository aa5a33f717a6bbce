/** What our own rules must carry beyond what Sigma asks: rules are software, and are looked after like it. */
@NullMarked
package io.hsmwatch.rules.lint;

import org.jspecify.annotations.NullMarked;
