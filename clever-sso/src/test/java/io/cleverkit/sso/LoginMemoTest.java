package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.internal.OwnPath;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is remembered of a pending log-in")
class LoginMemoTest {
    private static final Instant UNTIL = Instant.parse("2026-09-01T08:10:00Z");

    @Test
    @DisplayName("comes back as it was")
    void roundTrip() {
        LoginMemo memo = new LoginMemo(new Attempt("/a?b=c&d=%20#e", "d1", true), "hash", UNTIL);
        LoginMemo sparse = new LoginMemo(new Attempt("/", null, false), "hash", UNTIL);

        assertThat(LoginMemo.parse(memo.encoded())).isEqualTo(memo);
        assertThat(LoginMemo.parse(sparse.encoded())).isEqualTo(sparse);
    }

    @Test
    @DisplayName("may hold more, written by a later version")
    void laterVersion() {
        LoginMemo memo = new LoginMemo(new Attempt("/", null, false), "hash", UNTIL);

        assertThat(LoginMemo.parse(memo.encoded() + "&nonce=x")).isEqualTo(memo);
    }

    @Test
    @DisplayName("fits the column that its Javadoc promises")
    void size() {
        String longest = "/" + "&".repeat(OwnPath.MAX_LENGTH - 1);
        LoginMemo memo = new LoginMemo(new Attempt(longest, "d".repeat(64), true), "h".repeat(43), UNTIL);

        assertThat(memo.encoded()).isASCII().hasSizeLessThan(4_000);
    }

    @ParameterizedTest(name = "is nothing when a store made \"{0}\" of it")
    @ValueSource(strings = {"", "x", "to=%2F", "to=%2F&until=1", "to=%2F&until=x&browser=h", "until=1&browser=h"})
    void damaged(String text) {
        assertThat(LoginMemo.parse(text)).isNull();
    }
}
