package io.hsmwatch.analytics.live;

import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.kafka.AuditTopic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** What stands beside the bytes of a record in quarantine: why it is there, and where it came from. */
final class QuarantineHeaders {

    static final String REASON = "hsmwatch.reason";
    static final String DETAIL = "hsmwatch.detail";

    private static final int LONGEST_DETAIL = 500;

    private QuarantineHeaders() {}

    static Headers of(Rejected rejected) {
        Headers headers = AuditTopic.headers(rejected.record());
        headers.add(REASON, rejected.reason().label().getBytes(StandardCharsets.UTF_8));
        String detail = rejected.detail();
        headers.add(
                DETAIL,
                detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)).getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
