package io.cleverkit.examples.spring;

import io.cleverkit.sso.LoginButton;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The product. */
@RestController
class Pages {
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(@AuthenticationPrincipal @Nullable Person person, CsrfToken csrf) {
        return person == null
                ? page("Welcome", LoginButton.html(LoginController.PATH))
                : page("Welcome", """
                <p>You are %s.</p><form method="post" action="/logout"><input type="hidden" name="%s" value="%s">
                <button>Log out</button></form>""".formatted(escaped(person.shownName()), csrf.getParameterName(), csrf.getToken()));
    }

    @GetMapping(path = "/books/{number}", produces = MediaType.TEXT_HTML_VALUE)
    String book(@AuthenticationPrincipal Person person, @PathVariable("number") int number) {
        return page("Book " + number, "<p>Open for " + escaped(person.shownName()) + ".</p>");
    }

    @GetMapping(path = "/teachers", produces = MediaType.TEXT_HTML_VALUE)
    String teachers(@AuthenticationPrincipal Person person) {
        return page("For teachers", "<p>Open for " + escaped(person.shownName()) + ".</p>");
    }

    /** The page for somebody who was not let in. */
    static void refuse(HttpServletResponse response, RefusalReason reason) throws IOException {
        response.setStatus(reason.code() == RefusalCode.MALFORMED_REQUEST ? 400 : 403);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(page(
                        "You are not logged in",
                        "<p>" + escaped(reason.forPerson()) + "</p><p>Code: " + reason.code() + "</p>"));
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><h1>" + title + "</h1>" + body + "</body></html>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
