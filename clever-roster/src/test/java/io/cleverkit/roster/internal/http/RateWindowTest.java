package io.cleverkit.roster.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only a clock that moves while threads race, or is set back, brings to light. */
class RateWindowTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.250Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateWindow window = new RateWindow(2);

    private void useUp(Instant now) {
        assertThat(window.take(now)).isZero();
        assertThat(window.take(now)).isZero();
    }

    @Test
    @DisplayName("callers that only ask how long it would take do not make others wait longer")
    void asking() {
        useUp(NOW);

        for (int caller = 0; caller < 1_000; caller++) {
            assertThat(window.take(NOW)).isEqualTo(MINUTE);
            window.declined();
        }

        assertThat(window.take(NOW)).isEqualTo(MINUTE);
    }

    @Test
    @DisplayName("those that are refused one after the other come back one after the other")
    void refusedTogether() {
        useUp(NOW);
        Instant reset = NOW.plusSeconds(30);
        Instant later = NOW.plusNanos(700_000);

        window.refused(NOW, Duration.between(NOW, reset));
        Instant first = NOW.plus(window.take(NOW));
        window.refused(later, Duration.between(later, reset.plusNanos(900)));
        Instant second = later.plus(window.take(later));

        assertThat(first).isEqualTo(reset);
        assertThat(Duration.between(first, second)).isGreaterThan(Duration.ofMillis(10));
    }

    @Test
    @DisplayName("after a refusal that named no reset the next answer tells when the window ends")
    void guessedEnd() {
        useUp(NOW);
        window.answered(NOW, new RateHeaders(2, 0, Duration.ofSeconds(20)));
        Instant next = NOW.plusSeconds(21);
        assertThat(window.take(next)).isZero();

        window.refused(next, null);
        window.answered(next, new RateHeaders(2, 0, Duration.ofSeconds(39)));

        Instant afterReset = next.plusSeconds(61);
        assertThat(window.take(afterReset)).isZero();
        window.answered(afterReset, new RateHeaders(2, 1, Duration.ofSeconds(39)));
        assertThat(window.take(afterReset)).isZero();
        assertThat(window.take(afterReset)).isEqualTo(Duration.ofSeconds(39));
    }

    @Test
    @DisplayName("a clock that is set back an hour makes nobody wait an hour")
    void setBack() {
        useUp(NOW);
        assertThat(window.take(NOW)).isEqualTo(MINUTE);

        Instant corrected = NOW.minus(Duration.ofHours(1));

        assertThat(window.take(corrected)).isZero();
    }
}
