package io.hsmwatch.rules.parse;

import org.jspecify.annotations.Nullable;

/**
 * What one rule document says. It is well-formed, but nothing in it has been given a meaning yet: a syntax cannot be
 * evaluated, and a compiled rule cannot be unparsed.
 *
 * @param place where the document starts
 * @param absence present in a rule about something missing
 */
public record RuleSyntax(
        Place place,
        MetadataSyntax metadata,
        CustomSyntax custom,
        DetectionSyntax detection,
        @Nullable AbsenceSyntax absence) {}
