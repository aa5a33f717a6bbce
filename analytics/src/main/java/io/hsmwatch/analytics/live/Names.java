package io.hsmwatch.analytics.live;

import io.hsmwatch.ingest.kafka.AuditTopic;

/**
 * Every topic, store and processor of the topology. A changed name is a migration: the state under the old one would
 * silently be forgotten, so the set of names is held by a test.
 */
public final class Names {

    public static final String AUDIT_TOPIC = AuditTopic.NAME;
    public static final String ALERTS_TOPIC = "hsmwatch.alerts";
    public static final String QUARANTINE_TOPIC = "hsmwatch.quarantine";

    static final String AUDIT = "audit";
    static final String JUDGE = "judge";
    static final String WINDOWS = "windows";
    static final String TIMERS = "timers";
    static final String ALERTS = "alerts";
    static final String QUARANTINE = "quarantine";

    private Names() {}
}
