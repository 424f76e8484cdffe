package io.cleverkit.examples.spring;

import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.spi.HostAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The primary redirect URI: whoever comes from Clever arrives here, by the button, the portal or a link. What is right and wrong
 * about it is decided by {@link CleverLogin}; here its answers become Spring Security's.
 */
final class CleverLoginFilter extends AbstractAuthenticationProcessingFilter {
    private static final String RETURN_TO = CleverLoginFilter.class.getName() + ".returnTo";

    private final CleverLogin login;
    private final AccountResolver accounts;

    CleverLoginFilter(CleverLogin login, AccountResolver accounts) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, DemoClever.CALLBACK));
        this.login = login;
        this.accounts = accounts;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        // School devices are shared: nothing of the session before goes into the new one, its id least of all.
        setSessionAuthenticationStrategy((person, request, response) -> endSession(request));
        setAuthenticationSuccessHandler(
                (request, response, person) -> response.sendRedirect((String) request.getAttribute(RETURN_TO)));
        setAuthenticationFailureHandler(
                (request, response, refused) -> Pages.refuse(response, ((RefusedException) refused).reason()));
    }

    /** Returns null where the answer is a redirect and nobody was logged in. */
    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        LoginResult result = login.callback(CallbackRequest.builder()
                .query(query(request))
                .cookie(Cookies.read(request, login.cookieName()))
                .build());
        result.cookie().ifPresent(cookie -> Cookies.send(response, cookie));
        Optional<Authentication> person = result.fold(
                signedIn -> Optional.of(enter(request, signedIn)),
                restart -> redirect(response, restart.uri().toString()),
                // A reload or the back button: go on with the session that this code opened, or begin anew.
                alreadyUsed -> redirect(response, isLoggedIn() ? "/" : LoginController.PATH),
                refused -> {
                    throw new RefusedException(refused.reason());
                });
        return person.orElse(null);
    }

    private Authentication enter(HttpServletRequest request, LoginResult.SignedIn in) {
        request.setAttribute(RETURN_TO, in.returnTo());
        return accounts.resolve(in.identity())
                .fold(
                        found -> person(found.account(), in.identity()),
                        several -> {
                            throw new IllegalStateException("DemoClever gives everybody one account; with several, "
                                    + "keep them in the session and show a page to choose from");
                        },
                        none -> {
                            endSession(request); // whoever was logged in is not the person at the keyboard now
                            throw new RefusedException(none.reason());
                        });
    }

    private static Authentication person(HostAccount account, CleverIdentity identity) {
        return new PreAuthenticatedAuthenticationToken(
                Person.of(account, identity), "", AuthorityUtils.createAuthorityList("ROLE_" + account.role()));
    }

    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean isLoggedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static Optional<Authentication> redirect(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", location);
        return Optional.empty();
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, values -> Arrays.asList(values.getValue())));
    }
}
