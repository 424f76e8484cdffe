package io.cleverkit.examples.spring;

import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.Resolution;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/**
 * The log-in. What is right and wrong about one is decided by {@link CleverLogin}, and whose account it is by {@link
 * AccountResolver}; here their answers become answers to a browser.
 */
@RestController
class CleverLoginController {
    static final String BEGIN = "/login/clever";
    static final String CALLBACK = "/login/clever/callback";

    private final CleverLogin login;
    private final AccountResolver accounts;

    CleverLoginController(CleverLogin login, AccountResolver accounts) {
        this.login = login;
        this.accounts = accounts;
    }

    /** Where the button leads, and whoever opens a page without being logged in. */
    @GetMapping(BEGIN)
    ResponseEntity<String> begin(
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginStart start = login.begin(LoginRequest.builder()
                .returnTo(returnTo)
                .cookie(cookie(request))
                .build());
        response.addHeader(HttpHeaders.SET_COOKIE, start.cookie().header());
        return redirect(start.uri().toString());
    }

    /** The primary redirect URI: button, portal and Instant Login links all end here. */
    @GetMapping(CALLBACK)
    ResponseEntity<String> callback(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal @Nullable Person present,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginResult result = login.callback(
                CallbackRequest.builder().query(query).cookie(cookie(request)).build());
        result.cookie().ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.header()));
        return result.fold(
                signedIn -> enter(signedIn, request, response),
                restart -> redirect(restart.uri().toString()),
                alreadyUsed -> redirect(present == null ? BEGIN : "/"),
                refused -> {
                    if (refused.isOwnLogin()) {
                        // Somebody has just tried to log in here, who need not be the person of the session.
                        BrowserSession.end(request);
                    }
                    return Pages.refused(refused.reason());
                });
    }

    private ResponseEntity<String> enter(
            LoginResult.SignedIn in, HttpServletRequest request, HttpServletResponse response) {
        Resolution resolution = accounts.resolve(in.identity());
        return resolution.fold(
                found -> {
                    BrowserSession.open(Person.of(found.account(), in.identity()), request, response);
                    return redirect(in.returnTo());
                },
                several -> {
                    BrowserSession.replace(request)
                            .setAttribute(AccountChoice.ATTRIBUTE, AccountChoice.of(several, in));
                    return redirect(AccountChoiceController.PATH);
                },
                none -> {
                    // Whoever was logged in before is not the person at the keyboard now.
                    BrowserSession.end(request);
                    return Pages.refused(none.reason());
                });
    }

    private @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, login.cookieName());
        return cookie == null ? null : cookie.getValue();
    }

    static ResponseEntity<String> redirect(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
