package io.hsmwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        var table = new Table("run", "CPU s/GB");
        table.row("Jackson tree", "7.2");

        assertThat(table.toString().lines())
                .containsExactly(
                        "| run          | CPU s/GB |", "| ------------ | -------: |", "| Jackson tree |      7.2 |");
    }

    @Test
    void aRowThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Table("run", "MB/s").row("replay")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeDigitsOfAFigureCount() {
        assertThat(Table.figure(1234.4)).isEqualTo("1,234");
        assertThat(Table.figure(56.78)).isEqualTo("56.8");
        assertThat(Table.figure(0.987)).isEqualTo("0.99");
    }
}
