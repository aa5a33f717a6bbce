/** A local Event Hubs namespace: AMQP 1.0 on loopback for the unmodified SDK, with faults that can be called for. */
@NullMarked
package io.hsmwatch.emulator.door;

import org.jspecify.annotations.NullMarked;
