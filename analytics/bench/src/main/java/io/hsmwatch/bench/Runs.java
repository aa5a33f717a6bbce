package io.hsmwatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of equal runs, in the order in which they were measured. */
record Runs(List<Figures> each) {

    static final Runs NONE = new Runs(List.of());

    Runs {
        each = List.copyOf(each);
    }

    Runs and(Figures run) {
        var more = new ArrayList<>(each);
        more.add(run);
        return new Runs(more);
    }

    Sample of(String name) {
        return new Sample(each.stream().map(run -> run.get(name)).toList());
    }

    /** Each run to the run beside it: what slowed down one slowed down the other. */
    Sample ratio(String name, Runs yardstick) {
        return new Sample(IntStream.range(0, each.size())
                .mapToObj(
                        run -> each.get(run).get(name) / yardstick.each.get(run).get(name))
                .toList());
    }
}
