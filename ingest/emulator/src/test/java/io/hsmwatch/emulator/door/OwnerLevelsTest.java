package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OwnerLevelsTest {

    private static final OptionalLong NONE = OptionalLong.empty();

    @Test
    void anEqualOrHigherLevelMayCome() {
        admits(OptionalLong.of(5), List.of(OptionalLong.of(5)));
        admits(OptionalLong.of(6), List.of(OptionalLong.of(5)));
        admits(OptionalLong.of(0), Collections.nCopies(5, NONE));
    }

    @Test
    void aLowerLevelMayNot() {
        refuses(OptionalLong.of(4), List.of(OptionalLong.of(5)), "amqp:link:stolen");
    }

    @Test
    void whoHasNoLevelMayNotJoinWhoHasOne() {
        refuses(NONE, List.of(OptionalLong.of(0)), "amqp:link:stolen");
    }

    @Test
    void fiveMayShareAndASixthMayNot() {
        admits(NONE, Collections.nCopies(4, NONE));
        refuses(NONE, Collections.nCopies(5, NONE), "amqp:resource-limit-exceeded");
    }

    private static void admits(OptionalLong newcomer, List<OptionalLong> living) {
        assertThatCode(() -> OwnerLevels.admit(newcomer, living)).doesNotThrowAnyException();
    }

    private static void refuses(OptionalLong newcomer, List<OptionalLong> living, String condition) {
        assertThatThrownBy(() -> OwnerLevels.admit(newcomer, living))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).condition())
                .isEqualTo(condition);
    }
}
