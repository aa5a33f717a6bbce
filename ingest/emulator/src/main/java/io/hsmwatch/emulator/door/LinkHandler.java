package io.hsmwatch.emulator.door;

import org.apache.qpid.proton.engine.Delivery;

/** What a link of a client means to the door; kept as the context of the link. */
interface LinkHandler {

    /** A delivery has come, or the client has said what became of one. */
    default void delivered(Delivery delivery) {}

    /** The client has granted credit, or taken it back. */
    default void flowed() {}

    /** There is room for output again. */
    default void pump() {}

    /** The link, its session or its connection has ended. May be called more than once. */
    default void ended() {}
}
