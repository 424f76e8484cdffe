package io.cleverkit.examples.spring;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.UriUtils;

/** Who may see what. Protection against forged forms is on, as always with Spring Security. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/favicon.ico", AccountChoiceController.PATH)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, CleverLoginController.BEGIN, CleverLoginController.CALLBACK)
                        .permitAll()
                        .requestMatchers("/results")
                        .hasRole("TEACHER")
                        .anyRequest()
                        .authenticated())
                // The page that somebody wanted travels with the state of the log-in, not with the session: each tab
                // has its own.
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(toClever()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .build();
    }

    /** Sends the browser to log in, with the page that it asked for. */
    private static AuthenticationEntryPoint toClever() {
        return (request, response, exception) -> {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    CleverLoginController.BEGIN + "?returnTo=" + UriUtils.encode(wanted, StandardCharsets.UTF_8));
        };
    }
}
