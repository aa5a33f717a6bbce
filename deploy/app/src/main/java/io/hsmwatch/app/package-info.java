/** x. */
@NullMarked
package io.hsmwatch.app;

import org.jspecify.annotations.NullMarked;
