/** x. */
@NullMarked
package io.hsmwatch.analytics;

import org.jspecify.annotations.NullMarked;
