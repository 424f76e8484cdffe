package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sso.spi.AccountAccess;
import io.cleverkit.sso.spi.HostAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Clever as the only way in")
class OnlyWayInTest {
    private static HostAccount account(UnaryOperator<HostAccount.Builder> change) {
        return change.apply(HostAccount.builder().accountId("a").role("TEACHER").active(true))
                .build();
    }

    @Nested
    @DisplayName("keeps passwords away")
    class Passwords {
        private static String refusal(LocalPasswords policy, HostAccount account) {
            assertThat(policy.mayLogIn(account))
                    .isEqualTo(policy.refusal(account).isEmpty());
            return policy.refusal(account).map(reason -> reason.code().name()).orElse("may");
        }

        @Test
        @DisplayName("from accounts that Clever manages, which is every account of which nothing else is said")
        void managed() {
            HostAccount managed = account(account -> account.enteredThroughClever(true));

            assertThat(refusal(LocalPasswords.LOCAL_ACCOUNTS_ONLY, managed)).isEqualTo("PASSWORD_NOT_HERE");
        }

        @ParameterizedTest(name = "but not from accounts made by hand: {0}")
        @EnumSource(LocalPasswords.class)
        void local(LocalPasswords policy) {
            assertThat(refusal(policy, account(account -> account.managedByClever(false))))
                    .isEqualTo("may");
        }

        @Test
        @DisplayName("until the first log-in through Clever, if the host allows it after that")
        void afterFirstLogin() {
            assertThat(refusal(LocalPasswords.AFTER_FIRST_CLEVER_LOGIN, account(account -> account)))
                    .isEqualTo("PASSWORD_NOT_HERE");
            assertThat(refusal(
                            LocalPasswords.AFTER_FIRST_CLEVER_LOGIN,
                            account(account -> account.enteredThroughClever(true))))
                    .isEqualTo("may");
        }

        @ParameterizedTest(name = "from archived accounts and those without a seat: {0}")
        @EnumSource(LocalPasswords.class)
        void unusable(LocalPasswords policy) {
            assertThat(refusal(policy, account(a -> a.managedByClever(false).active(false))))
                    .isEqualTo("ACCOUNT_ARCHIVED");
            assertThat(refusal(policy, account(a -> a.managedByClever(false).seated(false))))
                    .isEqualTo("NO_SEAT");
        }
    }

    @Nested
    @DisplayName("ends access")
    class End {
        private final List<String> steps = new ArrayList<>();

        private final AccountAccess access = new AccountAccess() {
            @Override
            public void endPassword(String accountId) {
                step("password of " + accountId);
            }

            @Override
            public void endSessions(String accountId) {
                step("sessions of " + accountId);
            }

            private void step(String step) {
                steps.add(step);
                if (step.endsWith("broken")) {
                    throw new IllegalStateException("database down");
                }
            }
        };

        @ParameterizedTest(name = "with one call, passwords before sessions: {0}")
        @EnumSource(AccessEndCause.class)
        void oneCall(AccessEndCause cause) {
            AccessEnd.of(access).end(List.of("a", "b"), cause);

            assertThat(steps).containsExactly("password of a", "sessions of a", "password of b", "sessions of b");
        }

        @Test
        @DisplayName("of everybody else when one account fails, and says so afterwards, without an id")
        void failure() {
            assertThatThrownBy(() -> AccessEnd.of(access).end(List.of("broken", "b"), AccessEndCause.OFFBOARDED))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("failures=2")
                    .hasMessageNotContaining("broken")
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));

            assertThat(steps)
                    .containsExactly("password of broken", "sessions of broken", "password of b", "sessions of b");
        }

        @Test
        @DisplayName("of nobody when there is nobody")
        void nobody() {
            AccessEnd.of(access).end(List.of(), AccessEndCause.MERGED);

            assertThat(steps).isEmpty();
        }
    }
}
