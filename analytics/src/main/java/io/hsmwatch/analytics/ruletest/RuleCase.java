package io.hsmwatch.analytics.ruletest;

/** These records in, these alerts of the rule out. */
public record RuleCase(String name, Given given, Expectation expected) {}
