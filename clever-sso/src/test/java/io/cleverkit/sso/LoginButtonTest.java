package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("The button")
class LoginButtonTest {
    @ParameterizedTest(name = "is a well-formed link with an accessible name and a hidden drawing: {0}")
    @EnumSource(ButtonLook.class)
    void markup(ButtonLook look) throws Exception {
        String html = LoginButton.html("/login/clever?returnTo=%2Fa&x='\"<>", look);
        Element link = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement();

        assertThat(link.getTagName()).isEqualTo("a");
        assertThat(link.getAttribute("href")).isEqualTo("/login/clever?returnTo=%2Fa&x='\"<>");
        assertThat(link.getAttribute("target")).isEqualTo("_top");
        assertThat(link.getAttribute("aria-label")).isEqualTo("Log in with Clever");
        Element drawing = (Element) link.getElementsByTagName("svg").item(0);
        assertThat(drawing.getAttribute("aria-hidden")).isEqualTo("true");
        assertThat(drawing.getTextContent()).isEqualTo("Log in with Clever");
    }

    @Test
    @DisplayName("can be read: text and ground are far enough apart, and the looks differ")
    void contrast() {
        assertThat(LoginButton.html("/login")).isEqualTo(LoginButton.html("/login", ButtonLook.WHITE_ON_BLUE));
        assertThat(LoginButton.html("/login", ButtonLook.BLUE_ON_WHITE)).isNotEqualTo(LoginButton.html("/login"));
        for (ButtonLook look : ButtonLook.values()) {
            String html = LoginButton.html("/login", look);
            double ground = luminance(colourIn(html, "<rect[^>]*fill=\"#([0-9a-f]+)\""));
            double ink = luminance(colourIn(html, "<text[^>]*fill=\"#([0-9a-f]+)\""));

            // WCAG 2.2, 1.4.3.
            assertThat((Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05))
                    .isGreaterThan(4.5);
        }
    }

    private static String colourIn(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).isTrue();
        String colour = matcher.group(1);
        return colour.length() == 6 ? colour : colour.replaceAll("(.)", "$1$1");
    }

    private static double luminance(String rgb) {
        return 0.2126 * channel(rgb, 0) + 0.7152 * channel(rgb, 2) + 0.0722 * channel(rgb, 4);
    }

    private static double channel(String rgb, int at) {
        double value = Integer.parseInt(rgb.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
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
