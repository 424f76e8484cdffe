package io.cleverkit.sso.functional;

import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginCookie;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.testkit.FakeLogin;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person with a browser, between a host that does as it is told and a Clever where the person is signed in. */
final class Visitor {
    private final CleverLogin login;
    private final FakeLogin clever;
    private String cookie;
    private int roundTrips;

    Visitor(CleverLogin login, FakeLogin clever) {
        this.login = login;
        this.clever = clever;
    }

    LoginResult clicksButton(String returnTo) {
        return arrive(authorize(returnTo));
    }

    /** Where Clever sends the browser to, without going there yet. */
    URI authorize(String returnTo) {
        LoginStart start = login.begin(
                LoginRequest.builder().returnTo(returnTo).cookie(cookie).build());
        keep(start.cookie());
        return goToClever(start.uri());
    }

    LoginResult clicksPortalIcon() {
        return arrive(clever.portal());
    }

    LoginResult followsInstantLink() {
        return arrive(clever.instantLogin());
    }

    /** Comes to the redirect URI and follows restarts until the log-in is over. */
    LoginResult arrive(URI uri) {
        LoginResult result = arriveOnly(uri);
        return result.fold(
                done -> done, restart -> arrive(goToClever(restart.uri())), again -> again, refused -> refused);
    }

    LoginResult arriveOnly(URI uri) {
        LoginResult result = login.callback(
                CallbackRequest.builder().query(query(uri)).cookie(cookie).build());
        result.cookie().ifPresent(this::keep);
        return result;
    }

    /** Comes to the redirect URI with parameters that somebody put together, and follows nothing. */
    LoginResult brings(String code, String state) {
        LoginResult result = login.callback(
                CallbackRequest.builder().code(code).state(state).cookie(cookie).build());
        result.cookie().ifPresent(this::keep);
        return result;
    }

    /** The log-in cookie as the browser would send it now. */
    String cookie() {
        return cookie;
    }

    /** How often the browser was at Clever for this person. */
    int roundTrips() {
        return roundTrips;
    }

    private URI goToClever(URI uri) {
        roundTrips++;
        return clever.authorize(uri);
    }

    private void keep(LoginCookie given) {
        cookie = given.maxAge().isZero() ? null : given.value();
    }

    static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : uri.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>()).add(decode(parts[1]));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
