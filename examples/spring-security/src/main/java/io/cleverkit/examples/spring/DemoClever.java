package io.cleverkit.examples.spring;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a product has of its own, here made up: credentials, customers, accounts. The only class to replace for the real Clever. */
@Configuration(proxyBeanMethods = false)
class DemoClever {
    static final String CALLBACK = "/login/clever/callback";

    /** Two districts at Clever, of which the first is a customer. */
    @Bean(destroyMethod = "close")
    FakeClever fakeClever(@Value("${server.port}") int port) {
        return FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(7))
                .district(GeneratedDistrict.ofSeed(8))
                .redirectUri("http://localhost:" + port + CALLBACK)
                .start();
    }

    @Bean
    CleverLogin cleverLogin(FakeClever fake, ConnectedDistricts customers) {
        // Addresses aside, this is what stands here for the real Clever; a second process needs a stateStore, too.
        return CleverLogin.builder(
                        ApplicationCredentials.of(fake.clientId(), fake.clientSecret()),
                        URI.create(fake.redirectUris().get(0)))
                .connectedDistricts(customers)
                .authUrl(fake.url())
                .apiUrl(fake.url())
                .build();
    }

    @Bean
    AccountResolver accountResolver(AccountDirectory accounts, ConnectedDistricts customers) {
        return AccountResolver.of(accounts, customers);
    }

    @Bean
    ConnectedDistricts customers(FakeClever fake) {
        return fake.districts().get(0).id()::equals;
    }

    /** A product selects from its table of accounts, which a sync fills. */
    @Bean
    AccountDirectory accounts(FakeClever fake) {
        return (district, cleverId) -> fake.district(district).users().stream()
                .filter(user -> user.id().equals(cleverId) && !role(user).isEmpty())
                .map(user -> HostAccount.builder()
                        .accountId("account-of-" + cleverId)
                        .role(role(user))
                        .active(true)
                        .build())
                .toList();
    }

    /** One account for each person, of the highest role; empty for contacts, who have none. */
    private static String role(FakeUser user) {
        boolean admin = List.of("staff", "district_admin").stream().anyMatch(user::hasRole);
        String other = user.hasRole("student") ? "STUDENT" : "";
        return admin ? "ADMIN" : user.hasRole("teacher") ? "TEACHER" : other;
    }
}
