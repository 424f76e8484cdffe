package io.cleverkit.examples.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Opens and ends the session of a browser. The computers of a school are shared, so whoever logs in gets a session with an id
 * and content of its own: nothing of the one before is kept, neither a planted id nor somebody else's things.
 */
final class BrowserSession {
    private static final SecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

    private BrowserSession() {}

    static void open(Person person, HttpServletRequest request, HttpServletResponse response) {
        replace(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + person.role())));
        SecurityContextHolder.setContext(context);
        CONTEXTS.saveContext(context, request, response);
    }

    static HttpSession replace(HttpServletRequest request) {
        end(request);
        return request.getSession(true);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
