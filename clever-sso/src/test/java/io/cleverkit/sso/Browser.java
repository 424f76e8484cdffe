package io.cleverkit.sso;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A browser as far as a log-in sees it: it keeps the cookie it is given, or refuses to. */
final class Browser {
    private final CleverLogin login;
    private boolean keepsCookies = true;
    String cookie;

    Browser(CleverLogin login) {
        this.login = login;
    }

    Browser withoutCookies() {
        keepsCookies = false;
        return this;
    }

    /** Begins with the host's page and returns the state that Clever is to send back. */
    String begin(String returnTo) {
        LoginStart start = login.begin(
                LoginRequest.builder().returnTo(returnTo).cookie(cookie).build());
        keep(start.cookie());
        return stateIn(start.uri());
    }

    LoginResult arrive(String code, String state) {
        LoginResult result = login.callback(
                CallbackRequest.builder().code(code).state(state).cookie(cookie).build());
        result.cookie().ifPresent(this::keep);
        return result;
    }

    LoginResult arrive(Map<String, List<String>> query) {
        LoginResult result = login.callback(
                CallbackRequest.builder().query(query).cookie(cookie).build());
        result.cookie().ifPresent(this::keep);
        return result;
    }

    void keep(LoginCookie given) {
        if (keepsCookies) {
            cookie = given.maxAge().isZero() ? null : given.value();
        }
    }

    static String stateIn(LoginResult restart) {
        return stateIn(((LoginResult.Restart) restart).uri());
    }

    static String stateIn(URI uri) {
        return parameter(uri, "state");
    }

    static String parameter(URI uri, String name) {
        for (String pair : uri.getQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
