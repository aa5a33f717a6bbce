package io.hsmwatch.app.http;

import java.util.List;

/**
 * Whether something is as it should be.
 *
 * @param reasons why not, for people; may also hold remarks when all is well
 */
public record Health(boolean up, List<String> reasons) {

    public Health {
        reasons = List.copyOf(reasons);
    }

    public static Health ok() {
        return new Health(true, List.of());
    }

    public static Health down(String... reasons) {
        return new Health(false, List.of(reasons));
    }
}
