package io.cleverkit.examples.spring;

import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CleverLogin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may see what, and how people log in and out. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain security(HttpSecurity http, CleverLogin login, AccountResolver accounts) {
        return http.authorizeHttpRequests(pages -> pages.requestMatchers("/", LoginController.PATH, "/error")
                        .permitAll()
                        .requestMatchers("/teachers")
                        .hasAnyRole("TEACHER", "ADMIN")
                        .anyRequest()
                        .authenticated())
                .addFilterAt(new CleverLoginFilter(login, accounts), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, e) -> response.sendRedirect(LoginController.PATH + "?returnTo="
                                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8))))
                // The log-in remembers where the person wanted to go. A session would keep it for the next person, too.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.logoutSuccessUrl("/")) // POST /logout, which ends the session
                .build();
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET") ? page : "/";
    }
}
