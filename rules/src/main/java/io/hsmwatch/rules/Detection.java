package io.hsmwatch.rules;

import io.hsmwatch.rules.compile.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for.
 *
 * @param condition true of an event that matches; never true in a rule about something missing
 * @param absence what a rule about something missing expects
 */
public record Detection(Condition condition, @Nullable Absence absence) {}
