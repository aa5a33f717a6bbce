/** What is suspicious: the Sigma rule language, compiled rules and their evaluation. Knows nothing of HSMs. */
@NullMarked
package io.hsmwatch.rules;

import org.jspecify.annotations.NullMarked;
