/** A simulated day of several HSMs: raw records as Azure writes them, made from a seed, incidents included. */
@NullMarked
package io.hsmwatch.emulator;

import org.jspecify.annotations.NullMarked;
