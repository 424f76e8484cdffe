package io.cleverkit.examples.spring;

import io.cleverkit.sso.LoginCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** The cookie of a log-in that is on its way. */
final class Cookies {
    private Cookies() {}

    static @Nullable String read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    static void send(HttpServletResponse response, LoginCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.header());
    }
}
