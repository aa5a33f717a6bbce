/** The stateful half: what a group remembers, step by step. Event time only; no clock, no I/O. */
@NullMarked
package io.hsmwatch.analytics.correlate;

import org.jspecify.annotations.NullMarked;
