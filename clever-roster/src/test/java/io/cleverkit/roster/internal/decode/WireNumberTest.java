package io.cleverkit.roster.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireNumberTest {
    @Test
    @DisplayName("a number in a text is read exactly")
    void decimal() {
        assertThat(WireNumber.decimal("97.50")).isEqualTo(new BigDecimal("97.50"));
    }

    @ParameterizedTest
    @DisplayName("a text that is no number, or too long for one, is none")
    @ValueSource(strings = {"", "97 %", "NaN", "11111111111111111111111111111111111111111"})
    void noDecimal(String text) {
        assertThat(WireNumber.decimal(text)).isNull();
    }

    @Test
    @DisplayName("a count is whole and not negative, however it is written")
    void count() {
        assertThat(WireNumber.count(new BigDecimal("1200.0"))).isEqualTo(1200);
        assertThat(WireNumber.count(BigDecimal.ZERO)).isZero();
    }

    @ParameterizedTest
    @DisplayName("anything else is no count, and is refused without being written out")
    @ValueSource(strings = {"-1", "1.5", "1e30", "1e1000000000", "1e-1000000000"})
    void noCount(String number) {
        assertThat(WireNumber.count(new BigDecimal(number))).isNull();
    }
}
