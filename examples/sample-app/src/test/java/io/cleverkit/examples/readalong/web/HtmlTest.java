package io.cleverkit.examples.readalong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatIsPutIntoATemplateIsEscaped() {
        Html html = Html.of("<p title=\"{}\">{}</p>", "\"'<>&", "<script>");

        assertThat(html.toString()).isEqualTo("<p title=\"&quot;&#39;&lt;&gt;&amp;\">&lt;script&gt;</p>");
    }

    @Test
    void htmlStaysHtmlAndBracesInValuesAreNoPlaces() {
        Html html = Html.of("<ul>{}</ul>{}", Html.each(List.of("{}", "b"), item -> Html.of("<li>{}</li>", item)), "c");

        assertThat(html.toString()).isEqualTo("<ul><li>{}</li><li>b</li></ul>c");
    }

    @Test
    void placesAndValuesMustMatch() {
        assertThatThrownBy(() -> Html.of("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
