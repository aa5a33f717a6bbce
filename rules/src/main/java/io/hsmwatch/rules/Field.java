package io.hsmwatch.rules;

/**
 * A field that some rule of a set names.
 *
 * @param name as written in the rules, modifiers removed
 * @param slot its index in {@link RuleSet#fields()}, so that a view may answer from an array
 */
public record Field(String name, int slot) {}
