package io.cleverkit.examples.spring;

import io.cleverkit.sso.LoginButton;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The product's pages. A real one has templates. */
@RestController
class Pages {
    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable Person person, CsrfToken csrf) {
        if (person == null) {
            return page("Quizzes", LoginButton.html(CleverLoginController.BEGIN));
        }
        return page("Hello " + person.shownName(), """
                <p>You are here as: %s.</p>
                <form method="post" action="/logout">%s<button>Log out</button></form>
                """.formatted(escape(person.role()), hidden(csrf)));
    }

    @GetMapping("/quizzes/{number}")
    String quiz(@AuthenticationPrincipal Person person, @PathVariable int number) {
        return page("Quiz " + number, "<p>Good luck, %s!</p>".formatted(escape(person.shownName())));
    }

    @GetMapping("/results")
    String results() {
        return page("Results", "<p>For teachers.</p>");
    }

    static String choice(List<Person> people, CsrfToken csrf) {
        String choices = people.stream()
                .map(person -> "<button name=\"account\" value=\"%s\">%s</button>"
                        .formatted(escape(person.accountId()), escape(person.role())))
                .collect(Collectors.joining("\n"));
        return page("How do you want to use Quizzes today?", """
                <form method="post" action="%s">%s
                %s</form>
                """.formatted(
                        AccountChoiceController.PATH, hidden(csrf), choices));
    }

    /** Says in plain words what happened, and with which code an operator can look it up. */
    static ResponseEntity<String> refused(RefusalReason reason) {
        boolean noise = reason.code() == RefusalCode.MALFORMED_REQUEST;
        return ResponseEntity.status(noise ? HttpStatus.BAD_REQUEST : HttpStatus.FORBIDDEN)
                .contentType(MediaType.TEXT_HTML)
                .body(page("You are not logged in", """
                        <p>%s</p>
                        <p><small>%s</small></p>
                        <p><a href="/">Back to the start</a></p>
                        """.formatted(escape(reason.forPerson()), reason.code())));
    }

    private static String hidden(CsrfToken csrf) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(csrf.getParameterName(), csrf.getToken());
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1>
                %2$s</body>
                </html>
                """.formatted(escape(title), body);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
