package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A refusal")
class RefusalReportTest {
    private static final CleverIdentity ADA = CleverIdentity.builder()
            .district("d1")
            .cleverId("u1")
            .addRoles(IdentityRole.builder().role(UserRole.STUDENT).build())
            .build();

    private final List<RefusedLogin> heard = new ArrayList<>();
    private final LoginListener listener = new LoginListener() {
        @Override
        public void refused(RefusedLogin login) {
            heard.add(login);
        }
    };

    private static HostAccount.Builder account(String id) {
        return HostAccount.builder().accountId(id).role("STUDENT").active(true);
    }

    private Resolution resolve(HostAccount... accounts) {
        return AccountResolver.builder((district, id) -> List.of(accounts), ConnectedDistricts.any())
                .listener(listener)
                .build()
                .resolve(ADA);
    }

    @Test
    @DisplayName("of the account is reported with the person and what came near")
    void ofTheAccount() {
        resolve(account("a").active(false).build());
        resolve();

        assertThat(heard)
                .extracting(login -> login.reason().code())
                .containsExactly(RefusalCode.ACCOUNT_ARCHIVED, RefusalCode.ACCOUNT_UNKNOWN);
        assertThat(heard.get(0).identity()).contains(ADA);
        assertThat(heard.get(0).candidates()).extracting(HostAccount::accountId).containsExactly("a");
        assertThat(heard.get(0).toString()).doesNotContain("u1");
    }

    @Test
    @DisplayName("over the seat limit has a reason of its own, unless another account has a seat")
    void noSeat() {
        HostAccount full = account("full").seated(false).build();

        assertThat(((Resolution.NotProvisioned)
                                resolve(full, account("old").active(false).build()))
                        .reason()
                        .code())
                .isEqualTo(RefusalCode.NO_SEAT);
        assertThat(resolve(full, account("b").build())).isInstanceOf(Resolution.Found.class);
        assertThat(heard).hasSize(1);
    }

    @Test
    @DisplayName("of the log-in is reported too, and a restart is none")
    void ofTheLogin() {
        CleverLogin login = login(listener);
        Browser browser = new Browser(login);

        browser.arrive("code", "forged");
        browser.arrive("code-2", "forged");

        assertThat(heard).extracting(refused -> refused.reason().code()).containsExactly(RefusalCode.RESTART_FAILED);
    }

    @Test
    @DisplayName("stands whatever the listener does")
    void listenerThrows() {
        LoginListener broken = new LoginListener() {
            @Override
            public void refused(RefusedLogin login) {
                throw new IllegalStateException("broken listener");
            }
        };
        Browser browser = new Browser(login(broken));

        browser.arrive("code", "forged");
        assertThat(browser.arrive("code-2", "forged")).isInstanceOf(LoginResult.Refused.class);
        assertThat(AccountResolver.builder((district, id) -> List.of(), ConnectedDistricts.any())
                        .listener(broken)
                        .build()
                        .resolve(ADA))
                .isInstanceOf(Resolution.NotProvisioned.class);
    }

    @ParameterizedTest(name = "{0} has a text for the person and another for the operator")
    @EnumSource(RefusalCode.class)
    void texts(RefusalCode code) {
        RefusalReason reason = RefusalReason.of(code);

        assertThat(reason.forPerson()).isNotBlank().hasSizeLessThan(160).endsWith(".");
        assertThat(reason.forPerson()).doesNotContainPattern("(?i)state|token|oauth|parameter|callback|identity");
        assertThat(reason.forOperator()).isNotBlank().isNotEqualTo(reason.forPerson());
    }

    private static CleverLogin login(LoginListener listener) {
        return CleverLogin.builder(
                        ApplicationCredentials.of("client", "secret"), URI.create("https://app.example/login/callback"))
                .clock(new ManualClock())
                .listener(listener)
                .build(new ScriptedEndpoints());
    }
}
