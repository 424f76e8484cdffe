package io.cleverkit.sync.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.Finding;
import io.cleverkit.sync.GuardLimits;
import io.cleverkit.sync.RecordKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static RemovalCount students(int before, int removed) {
        return new RemovalCount(RecordKind.ACCOUNTS, "STUDENTS", before, removed);
    }

    @ParameterizedTest(name = "of {0}, {1} go: {2}")
    @DisplayName("removals are judged by share and number, in small groups by other ones")
    @CsvSource({
        "1000, 0, fine",
        "1000, 100, fine",
        "1000, 101, SHARE_STUDENTS",
        "100, 24, fine",
        "100, 25, SHARE_STUDENTS",
        "99, 19, fine",
        "99, 20, SHARE_STUDENTS",
        "20, 4, fine",
        "20, 5, SHARE_STUDENTS",
        "4, 4, fine",
        "5, 5, ZERO_STUDENTS",
        "100000, 2000, fine",
        "100000, 2001, CAP_STUDENTS",
        "3000000, 300001, CAP_STUDENTS",
    })
    void defaults(int before, int removed, String expected) {
        String found = new Guard(GuardLimits.DEFAULT)
                .judge(students(before, removed))
                .map(Finding::code)
                .orElse("fine");

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "of {0}, {1} go: {2}")
    @DisplayName("a limit of 100 % switches everything off but the rule against emptiness")
    @CsvSource({"100000, 99999, fine", "100000, 100000, ZERO_STUDENTS"})
    void switchedOff(int before, int removed, String expected) {
        GuardLimits off = GuardLimits.builder().removalPercent(100).build();

        String found = new Guard(off)
                .judge(students(before, removed))
                .map(Finding::code)
                .orElse("fine");

        assertThat(found).isEqualTo(expected);
    }

    @Test
    @DisplayName("only emptiness holds the whole plan, and every finding says what to do")
    void messages() {
        Guard guard = new Guard(GuardLimits.DEFAULT);

        Finding share = guard.judge(students(1000, 300)).orElseThrow();
        Finding zero = guard.judge(students(1000, 1000)).orElseThrow();

        assertThat(share.wholePlan()).isFalse();
        assertThat(share.message())
                .isEqualTo(
                        "Of 1000 students, 300 would be removed. These removals were not applied, the rest was. If the"
                                + " district means it, approve; if not, ask it to look at what it shares");
        assertThat(zero.wholePlan()).isTrue();
        assertThat(zero.message()).startsWith("None of 1000 students would be left. Nothing of this run was applied");
    }
}
