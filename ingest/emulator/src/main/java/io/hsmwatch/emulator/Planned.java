package io.hsmwatch.emulator;

import org.jspecify.annotations.Nullable;

/** A happening that is not one of the thousands: planned before the scenario is played. */
record Planned(Happening happening, @Nullable Incident incident) {}
