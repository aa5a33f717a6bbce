package io.hsmwatch.analytics.correlate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of the HSMs decided, and rules do not.
 *
 * @param backupInterval for every HSM that has none of its own; null leaves it to the rule
 * @param perHsm by lower-case resource id
 * @param verifyWithin how long the inventory may take to say who got a role
 */
public record Policy(@Nullable Duration backupInterval, Map<String, Duration> perHsm, Duration verifyWithin) {

    public static final Policy DEFAULT = new Policy(null, Map.of(), Duration.ofMinutes(15));

    public Policy {
        var lower = new HashMap<String, Duration>();
        perHsm.forEach((hsm, interval) -> lower.put(hsm.toLowerCase(Locale.ROOT), interval));
        perHsm = Map.copyOf(lower);
    }

    public Policy withBackupInterval(Duration interval) {
        return new Policy(interval, perHsm, verifyWithin);
    }

    Duration backupInterval(String hsm, Duration ofRule) {
        Duration own = perHsm.get(hsm);
        if (own != null) {
            return own;
        }
        return backupInterval == null ? ofRule : backupInterval;
    }
}
