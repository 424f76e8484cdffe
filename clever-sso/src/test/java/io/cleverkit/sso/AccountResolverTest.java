package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The account of somebody who logged in")
class AccountResolverTest {
    private static final CleverIdentity ADA = CleverIdentity.builder()
            .district("d1")
            .cleverId("u1")
            .addRoles(IdentityRole.builder().role(UserRole.TEACHER).build())
            .build();

    private static HostAccount account(String id, String role, boolean active) {
        return HostAccount.builder().accountId(id).role(role).active(active).build();
    }

    private static Resolution resolve(HostAccount... accounts) {
        return AccountResolver.of((district, id) -> List.of(accounts), ConnectedDistricts.any())
                .resolve(ADA);
    }

    private static String outcome(Resolution resolution) {
        return resolution.fold(
                found -> "found " + found.account().accountId(),
                choose -> "choose "
                        + choose.accounts().stream().map(HostAccount::accountId).toList(),
                none -> none.reason().code().name());
    }

    @Test
    @DisplayName("is looked up by district and Clever id together")
    void key() {
        AccountResolver resolver = AccountResolver.of(
                (district, id) ->
                        district.equals("d1") && id.equals("u1") ? List.of(account("a", "TEACHER", true)) : List.of(),
                ConnectedDistricts.any());

        assertThat(outcome(resolver.resolve(ADA))).isEqualTo("found a");
        assertThat(outcome(resolver.resolve(
                        CleverIdentity.builder().from(ADA).district("d2").build())))
                .isEqualTo("ACCOUNT_UNKNOWN");
    }

    @Test
    @DisplayName("is the only active one, or a choice")
    void activeOnes() {
        assertThat(outcome(resolve(account("a", "TEACHER", true)))).isEqualTo("found a");
        assertThat(outcome(resolve(account("a", "TEACHER", false), account("b", "ADMIN", true))))
                .isEqualTo("found b");
        assertThat(outcome(resolve(account("a", "TEACHER", true), account("b", "ADMIN", true))))
                .isEqualTo("choose [a, b]");
    }

    @Test
    @DisplayName("is none: unknown, archived or of a district that is not connected, each with its reason")
    void none() {
        assertThat(outcome(resolve())).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(outcome(resolve(account("a", "TEACHER", false)))).isEqualTo("ACCOUNT_ARCHIVED");
        AccountResolver nowhere =
                AccountResolver.of((district, id) -> List.of(account("a", "TEACHER", true)), district -> false);
        assertThat(outcome(nowhere.resolve(ADA))).isEqualTo("DISTRICT_NOT_CONNECTED");
    }

    @Test
    @DisplayName("is not guessed when the directory fails")
    void directoryFails() {
        AccountResolver resolver = AccountResolver.of(
                (district, id) -> {
                    throw new IllegalStateException("directory down");
                },
                ConnectedDistricts.any());

        assertThatThrownBy(() -> resolver.resolve(ADA)).hasMessage("directory down");
    }

    @Test
    @DisplayName("is called by its role unless it has a label")
    void label() {
        assertThat(account("a", "TEACHER", true).label()).isEqualTo("TEACHER");
    }
}
