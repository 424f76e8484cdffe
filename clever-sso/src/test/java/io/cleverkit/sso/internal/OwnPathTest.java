package io.cleverkit.sso.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A path of the host's own")
class OwnPathTest {
    @ParameterizedTest(name = "is {0}")
    @ValueSource(
            strings = {
                "/",
                "/books",
                "/books/",
                "/books/7?page=2&sort=a%2Fb#top",
                "/search?q=https%3A%2F%2Felsewhere.example%2F",
                "/search?next=//elsewhere.example",
                "/caf%C3%A9/%E2%80%99",
                "/a.b/..c/...",
                "/@somebody",
                "/100%25",
                "/a:b"
            })
    void safe(String path) {
        assertThat(OwnPath.isSafe(path)).isTrue();
    }

    @ParameterizedTest(name = "is not {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "books",
                "https://evil.example",
                "https:evil.example",
                "HTTPS://evil.example/",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "/%255Cevil.example",
                "/%25252Fevil.example",
                "/%2525252525252Fevil.example",
                "/%09/evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/../evil",
                "/%2e%2e/evil",
                "/a/..;/evil",
                "/books//evil.example",
                "/%0d%0aSet-Cookie:x=y",
                "/books?x=%0d%0aLocation:%20https://evil.example",
                "/books?x=%250d%250aLocation:%20https://evil.example",
                "/books#%00",
                "/%C0%AFevil.example",
                "/%zz",
                "/books?x=%",
                "javascript:alert(1)",
                "data:text/html,x",
                "?next=/",
                "#top",
                "/\u2044evil.example",
                "/\u3002evil.example",
                "/\uFF0Fevil.example",
                "/books\u0000",
                "/books\u007f"
            })
    void unsafe(String path) {
        assertThat(OwnPath.isSafe(path)).isFalse();
    }

    @Test
    @DisplayName("is not nothing, and not endless")
    void limits() {
        assertThat(OwnPath.isSafe(null)).isFalse();
        assertThat(OwnPath.isSafe("/" + "a".repeat(OwnPath.MAX_LENGTH - 1))).isTrue();
        assertThat(OwnPath.isSafe("/" + "a".repeat(OwnPath.MAX_LENGTH))).isFalse();
    }

    @Test
    @DisplayName("ends where query or fragment begins")
    void pathOf() {
        assertThat(OwnPath.pathOf("/a?b#c")).isEqualTo("/a");
        assertThat(OwnPath.pathOf("/a#c?b")).isEqualTo("/a");
        assertThat(OwnPath.pathOf("/a")).isEqualTo("/a");
    }
}
