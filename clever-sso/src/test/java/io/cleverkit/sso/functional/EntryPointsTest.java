package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeLogin;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever comes")
class EntryPointsTest {
    private FakeClever clever;
    private CleverLogin login;
    private FakeLogin dana;

    @BeforeEach
    void start() {
        clever = Host.clever()
                .district("Birch", district -> district.addDistrictAdmin("Eve", "Stranger"))
                .start();
        login = Host.login(clever).build();
        dana = clever.login().as(clever.district("Maple").user("Dana Reyes"));
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private void assertSignsIn(URI arrival) {
        assertThat(arrival.toString()).startsWith(Host.CALLBACK + "?");
        LoginResult result = new Visitor(login, dana).arrive(arrival);
        assertThat(Host.identityOf(result).displayName()).contains("Dana Reyes");
    }

    @Test
    @DisplayName("by the portal arrives at the primary redirect URI and is signed in")
    void portal() {
        assertThat(Visitor.query(dana.portal())).doesNotContainKey("state");
        assertSignsIn(dana.portal());
    }

    @Test
    @DisplayName("by an Instant Login link of the district arrives there and is signed in")
    void instantLoginOfDistrict() {
        assertSignsIn(
                dana.authorize(login.instantLoginLink(clever.district("Maple").id())));
    }

    @Test
    @DisplayName("by an Instant Login link for everybody arrives there and is signed in")
    void instantLogin() {
        assertSignsIn(dana.authorize(login.instantLoginLink()));
    }

    @Test
    @DisplayName("by an Instant Login link of another district must be somebody there first")
    void instantLoginOfAnotherDistrict() {
        assertThatThrownBy(() -> dana.authorize(
                        login.instantLoginLink(clever.district("Birch").id())))
                .hasMessageContaining("showed a page");
    }

    @Test
    @DisplayName("by the button arrives there and is signed in")
    void button() {
        LoginResult result = new Visitor(login, dana).clicksButton("/");

        assertThat(Host.identityOf(result).displayName()).contains("Dana Reyes");
    }

    @Test
    @DisplayName("by a log-in pinned to their district is signed in without choosing it")
    void pinned() {
        LoginStart start = login.begin(
                LoginRequest.builder().district(clever.district("Maple").id()).build());
        LoginResult result = login.callback(CallbackRequest.builder()
                .query(Visitor.query(dana.authorize(start.uri())))
                .cookie(start.cookie().value())
                .build());

        assertThat(Host.identityOf(result).district())
                .isEqualTo(clever.district("Maple").id());
    }
}
