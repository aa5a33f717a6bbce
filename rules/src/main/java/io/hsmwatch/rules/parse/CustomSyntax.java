package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.RuleAlerting;
import io.hsmwatch.rules.SummaryTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our own keys, under {@code custom:}. Texts and lists that are not there are empty.
 *
 * @param version null when not stated
 * @param summary null when not stated
 */
public record CustomSyntax(
        String code,
        @Nullable Integer version,
        @Nullable SummaryTemplate summary,
        List<String> blindspots,
        String remediation,
        List<String> practices,
        RuleAlerting alerting) {
    static final CustomSyntax NONE =
            new CustomSyntax("", null, null, List.of(), "", List.of(), new RuleAlerting(List.of(), false));

    public CustomSyntax {
        blindspots = List.copyOf(blindspots);
        practices = List.copyOf(practices);
    }
}
