/** The door, held against the SDK it is there for. */
@NullMarked
package io.hsmwatch.emulator.door;

import org.jspecify.annotations.NullMarked;
