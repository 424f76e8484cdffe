package io.cleverkit.examples.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;

/** For people with several accounts, such as somebody who teaches and administers: which one to use now. */
@RestController
class AccountChoiceController {
    static final String PATH = "/choose-account";

    @GetMapping(PATH)
    ResponseEntity<String> show(
            @SessionAttribute(name = AccountChoice.ATTRIBUTE, required = false) @Nullable AccountChoice choice,
            CsrfToken csrf) {
        return choice == null
                ? CleverLoginController.redirect(CleverLoginController.BEGIN)
                : ResponseEntity.ok(Pages.choice(choice.people(), csrf));
    }

    @PostMapping(PATH)
    ResponseEntity<String> choose(
            @SessionAttribute(name = AccountChoice.ATTRIBUTE, required = false) @Nullable AccountChoice choice,
            @RequestParam(defaultValue = "") String account,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> person = choice == null ? Optional.empty() : choice.person(account);
        if (choice == null || person.isEmpty()) {
            return CleverLoginController.redirect(PATH);
        }
        BrowserSession.open(person.get(), request, response);
        return CleverLoginController.redirect(choice.returnTo());
    }
}
