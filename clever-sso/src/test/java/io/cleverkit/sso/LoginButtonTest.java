package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("The button")
class LoginButtonTest {
    @Test
    @DisplayName("is a well-formed link with an accessible name and a hidden drawing")
    void markup() throws Exception {
        Element link = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(LoginButton.html("/login/clever?returnTo=%2Fa&x='\"<>"))))
                .getDocumentElement();

        assertThat(link.getTagName()).isEqualTo("a");
        assertThat(link.getAttribute("href")).isEqualTo("/login/clever?returnTo=%2Fa&x='\"<>");
        assertThat(link.getAttribute("aria-label")).isEqualTo("Log in with Clever");
        Element drawing = (Element) link.getElementsByTagName("svg").item(0);
        assertThat(drawing.getAttribute("aria-hidden")).isEqualTo("true");
        assertThat(drawing.getTextContent()).isEqualTo("Log in with Clever");
    }

    @Test
    @DisplayName("shows under a strict content security policy")
    void strictPolicy() {
        assertThat(LoginButton.html("/login")).doesNotContain("style", "script", "onclick", "<img");
    }

    @ParameterizedTest(name = "does not lead to {0}")
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/\\evil.example",
                "login",
                "",
                "/a b",
                "/\n"
            })
    void hrefs(String href) {
        assertThatIllegalArgumentException().isThrownBy(() -> LoginButton.html(href));
    }
}
