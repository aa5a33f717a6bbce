package io.hsmwatch.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTest {

    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        assertThat(Visible.text("key “näckel” 鍵 🔑 \\u0041")).isEqualTo("key “näckel” 鍵 🔑 \\u0041");
    }

    @Test
    void lineEndsAndTerminalSequencesAreWrittenOut() {
        assertThat(Visible.text("a\r\nb\u001b[2Jc\u0085d\u2028e\u0000"))
                .isEqualTo("a\\u{000D}\\u{000A}b\\u{001B}[2Jc\\u{0085}d\\u{2028}e\\u{0000}");
    }

    @Test
    void directionMarksAndInvisibleCharactersAreWrittenOut() {
        assertThat(Visible.text("x\u202ey\u2066z\u200bw\ufeff")).isEqualTo("x\\u{202E}y\\u{2066}z\\u{200B}w\\u{FEFF}");
    }

    @Test
    void tagCharactersBeyondTheFirstPlaneAreWrittenOutAndLoneSurrogatesToo() {
        assertThat(Visible.text("a" + Character.toString(0xE0041) + "b\ud83d")).isEqualTo("a\\u{E0041}b\\u{D83D}");
    }
}
