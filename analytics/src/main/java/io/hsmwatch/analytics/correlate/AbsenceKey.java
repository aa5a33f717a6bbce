package io.hsmwatch.analytics.correlate;

/**
 * Of whom something is expected again and again.
 *
 * @param rule the id of the rule that expects it
 * @param hsm lower-case resource id
 */
public record AbsenceKey(String rule, String hsm) {}
