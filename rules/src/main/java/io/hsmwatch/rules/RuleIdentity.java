package io.hsmwatch.rules;

/**
 * What tells one rule from every other.
 *
 * @param id the Sigma id, a UUID; the file name without its ending when the rule has none
 * @param code the catalogue's number, such as {@code MHSM-023}; empty when the rule has none
 * @param version counted up by the author with each change of the rule; 1 when not stated
 * @param file the file it was loaded from, as the loader was given it
 */
public record RuleIdentity(String id, String code, int version, String file) {}
