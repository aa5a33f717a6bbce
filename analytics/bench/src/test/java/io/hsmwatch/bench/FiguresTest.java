package io.hsmwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void figuresComeBackFromTheLineAmongOthers() {
        var figures = new Figures(Map.of("cpu", 12.5, "seconds", 1e-7));

        assertThat(Figures.parse(List.of("a library says hello", figures.line())))
                .isEqualTo(figures);
    }

    @Test
    void aRunThatPrintedNoFiguresIsAnError() {
        assertThatThrownBy(() -> Figures.parse(List.of("out of memory")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of memory");
    }

    @Test
    void aFigureThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new Figures(Map.of("cpu", 1.0)).get("CPU"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CPU");
    }
}
