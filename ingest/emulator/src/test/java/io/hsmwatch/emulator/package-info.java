/** What is promised of the simulator, as sentences. */
@NullMarked
package io.hsmwatch.emulator;

import org.jspecify.annotations.NullMarked;
