package io.cleverkit.examples.spring;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CleverLogin;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The two objects that log people in: one talks to Clever, the other knows our accounts. */
@Configuration(proxyBeanMethods = false)
class CleverConfiguration {
    /** The log-in at Clever itself; {@link Demo} has the one without an account there. */
    @Bean
    @Profile("clever")
    CleverLogin cleverLogin(
            @Value("${clever.client-id}") String clientId,
            @Value("${clever.client-secret}") String clientSecret,
            @Value("${clever.callback}") URI callback,
            Accounts accounts) {
        return CleverLogin.builder(ApplicationCredentials.of(clientId, clientSecret), callback)
                .connectedDistricts(accounts)
                .build();
    }

    @Bean
    AccountResolver accountResolver(Accounts accounts) {
        return AccountResolver.of(accounts, accounts);
    }
}
