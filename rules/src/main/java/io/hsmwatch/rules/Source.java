package io.hsmwatch.rules;

/**
 * The text of a rule file.
 *
 * @param file where it came from, as problems and rules name it
 */
public record Source(String file, String text) {}
