package io.hsmwatch.bench;

import java.util.List;

/** Figures of equal things, in ascending order. */
record Sample(List<Double> sorted) {

    Sample {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    double greatest() {
        return sorted.get(sorted.size() - 1);
    }

    /** From the least to the greatest, as text. */
    String range() {
        return Table.figure(sorted.get(0)) + "-" + Table.figure(greatest());
    }

    /** Of an even number of figures, the mean of the two in the middle. */
    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The least figure that no more than so many per cent of all exceed. */
    double below(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }
}
