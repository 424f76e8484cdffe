package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The rate limit")
class RateLimitTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> c.rateLimit(3)
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .district("Maple", d -> d.addSchool("First"))
            .district("Oak", d -> d.addSchool("Second")));

    private FakeClever fake;
    private Browser browser;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
    }

    @Test
    @DisplayName("counts down within a minute from the first request and begins anew after it")
    void countsDown() {
        fake.clock().advance(Duration.ofSeconds(10));
        assertThat(schools("Maple").header("x-ratelimit-remaining")).isEqualTo("2");
        fake.clock().advance(Duration.ofSeconds(30));
        assertThat(schools("Maple").header("x-ratelimit-remaining")).isEqualTo("1");
        Browser.Reply third = schools("Maple");
        assertThat(third.header("x-ratelimit-remaining")).isEqualTo("0");
        assertThat(third.header("x-ratelimit-bucket")).isEqualTo("bearer");
        assertThat(third.header("x-ratelimit-limit")).isEqualTo("3");
        assertThat(third.header("x-ratelimit-reset")).isEqualTo(Long.toString(NOON.getEpochSecond() + 70));

        Browser.Reply refused = schools("Maple");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("x-ratelimit-reset")).isEqualTo(third.header("x-ratelimit-reset"));
        fake.clock().advance(Duration.ofSeconds(30));

        assertThat(schools("Maple").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("is of one token; another district's goes on")
    void isPerToken() {
        for (int i = 0; i < 4; i++) {
            schools("Maple");
        }

        assertThat(schools("Maple").status()).isEqualTo(429);
        assertThat(schools("Oak").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("can be switched off, headers aside")
    void canBeSwitchedOff() {
        fake.enforceRateLimit(false);
        for (int i = 0; i < 4; i++) {
            schools("Maple");
        }

        assertThat(schools("Maple").status()).isEqualTo(200);
        assertThat(schools("Maple").header("x-ratelimit-remaining")).isEqualTo("0");
    }

    private Browser.Reply schools(String district) {
        return browser.getAs(fake.district(district).token(), "/v3.1/schools");
    }
}
