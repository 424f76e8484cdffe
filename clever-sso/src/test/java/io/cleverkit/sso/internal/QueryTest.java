package io.cleverkit.sso.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Parameters")
class QueryTest {
    @Test
    @DisplayName("come back as they were written")
    void roundTrip() {
        String encoded = new Query()
                .with("a", "1 & 2 = é\r\n")
                .with("b", "")
                .with("c", null)
                .encoded();

        Query read = Query.parse(encoded);

        assertThat(read.get("a")).isEqualTo("1 & 2 = é\r\n");
        assertThat(read.get("b")).isEmpty();
        assertThat(read.get("c")).isNull();
        assertThat(encoded).isASCII().doesNotContain(" ", "\r", "\n");
    }

    @Test
    @DisplayName("stand behind an address, whether or not it ends with a slash")
    void address() {
        Query query = new Query().with("a", "b/c");

        assertThat(query.at(URI.create("https://h.example"), "/p")).hasToString("https://h.example/p?a=b%2Fc");
        assertThat(query.at(URI.create("https://h.example/x/"), "/p")).hasToString("https://h.example/x/p?a=b%2Fc");
    }

    @ParameterizedTest(name = "are not {0}")
    @ValueSource(strings = {"", "a", "=b", "a=b&", "a=%zz"})
    void damaged(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Query.parse(text));
    }
}
