package io.cleverkit.examples.spring;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Clever for those who have none: a fake on another port with two districts of invented people. The first is a customer, and its
 * people have accounts here.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!clever")
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final List<String> ROLES = List.of("student", "teacher", "staff", "district_admin");

    @Bean(destroyMethod = "close")
    FakeClever fakeClever(@Value("${clever.callback}") String callback, Accounts accounts) {
        FakeClever fake = FakeClever.builder()
                .applicationName("Quizzes")
                .redirectUri(callback)
                .district(GeneratedDistrict.ofSeed(7))
                .district(GeneratedDistrict.ofSeed(8))
                .start();
        FakeDistrict customer = fake.districts().get(0);
        customer.users().forEach(user -> accounts.put(customer.id(), user.id(), accountsOf(user)));
        return fake;
    }

    private static HostAccount[] accountsOf(FakeUser user) {
        return ROLES.stream()
                .filter(user::hasRole)
                .map(role -> HostAccount.builder()
                        .accountId(user.id() + "-" + role)
                        .role(role.toUpperCase(Locale.ROOT))
                        .active(true)
                        .build())
                .toArray(HostAccount[]::new);
    }

    @Bean
    CleverLogin cleverLogin(FakeClever fake, @Value("${clever.callback}") URI callback, Accounts accounts) {
        return CleverLogin.builder(ApplicationCredentials.of(fake.clientId(), fake.clientSecret()), callback)
                .authUrl(fake.url())
                .apiUrl(fake.url())
                .connectedDistricts(accounts)
                .build();
    }

    @Bean
    ApplicationRunner greeting(FakeClever fake, @Value("${clever.callback}") URI callback) {
        return arguments -> LOG.info(
                "Log in on {} as anybody, or come from the fake portal {}",
                callback.resolve("/"),
                fake.url().resolve("/portal"));
    }
}
