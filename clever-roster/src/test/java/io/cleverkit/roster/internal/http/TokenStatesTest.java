package io.cleverkit.roster.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenStatesTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    private final TokenStates states = new TokenStates(
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            token -> new TokenState(new RateWindow(1_200), Circuit.closed(Clock.systemUTC())));

    private static Authorization token(int number) {
        return Authorization.bearer(AccessToken.of("token-" + number));
    }

    @Test
    @DisplayName("tokens that come and go leave nothing behind")
    void forgets() {
        for (int person = 0; person < 10_000; person++) {
            states.use(token(person), state -> state);
            now = now.plus(Duration.ofSeconds(1));
        }

        assertThat(states.size()).isLessThan(300);
    }

    @Test
    @DisplayName("a token in use keeps its state, however long a call sleeps")
    void keepsWhatIsUsed() {
        TokenState first = states.use(token(1), outer -> {
            for (int minute = 0; minute < 10; minute++) {
                now = now.plus(Duration.ofMinutes(1));
                states.use(token(100 + minute), state -> state);
            }
            assertThat(states.<TokenState>use(token(1), inner -> inner)).isSameAs(outer);
            return outer;
        });

        assertThat(states.<TokenState>use(token(1), state -> state)).isSameAs(first);
    }
}
