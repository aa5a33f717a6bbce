/** x. */
@NullMarked
package io.hsmwatch.emulator;

import org.jspecify.annotations.NullMarked;
