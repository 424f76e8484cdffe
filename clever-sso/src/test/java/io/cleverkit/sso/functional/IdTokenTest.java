package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.IdTokenPolicy;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.TokenFlaw;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An id_token")
class IdTokenTest {
    private static final String KEYS = "/oauth/certs";

    private FakeClever clever;
    private CleverLogin login;

    @BeforeEach
    void start() {
        clever = Host.clever().start();
        login = Host.login(clever).idTokens(IdTokenPolicy.REQUIRED).build();
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private CleverIdentity signsIn(String name) {
        return Host.identityOf(Host.visitor(login, clever, name).clicksButton("/"));
    }

    private RefusalReason isRefused(String name) {
        return Host.reasonOf(Host.visitor(login, clever, name).clicksButton("/"));
    }

    @ParameterizedTest(name = "that is sound lets {0} in and says for which role: {1}")
    @CsvSource({"Ada Okafor,student", "Tess Vega,teacher", "Sam Stone,staff", "Dana Reyes,district_admin"})
    void sound(String name, String role) {
        assertThat(signsIn(name).loginRole()).contains(UserRole.of(role));
    }

    @ParameterizedTest(name = "is refused when it is {0}, for the reason {1}")
    @CsvSource({
        "MISSING,missing",
        "MALFORMED,form",
        "ALGORITHM_NONE,form",
        "HMAC_WITH_PUBLIC_KEY,signature",
        "NO_SIGNATURE,form",
        "ALTERED,signature",
        "FOREIGN_KEY,signature",
        "UNKNOWN_KEY_ID,signature",
        "SWAPPED_KEY_ID,signature",
        "WRONG_ISSUER,issuer",
        "WRONG_AUDIENCE,audience",
        "EXPIRED,time",
        "ISSUED_IN_THE_FUTURE,time",
        "WRONG_NONCE,nonce",
        "NO_NONCE,nonce",
        "WRONG_SUBJECT,subject",
        "NO_SUBJECT,subject",
        "OTHER_DISTRICT,district"
    })
    void flawed(TokenFlaw flaw, String reason) {
        clever.idTokens().flawed(flaw);

        RefusalReason refusal = isRefused("Ada Okafor");

        assertThat(refusal.code()).isEqualTo(RefusalCode.ID_TOKEN_REFUSED);
        assertThat(refusal.forOperator()).contains("[idToken=" + reason + "]");
        assertThat(Host.requestsTo(clever, "/oauth/tokens")).isEqualTo(1);
    }

    @ParameterizedTest(name = "is refused when it is {0}, required or not, also by those who know the keys already")
    @EnumSource(value = TokenFlaw.class, mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
    void flawedLater(TokenFlaw flaw) {
        login = Host.login(clever).build();
        signsIn("Ada Okafor");
        clever.idTokens().flawed(flaw);

        assertThat(isRefused("Ada Okafor").code()).isEqualTo(RefusalCode.ID_TOKEN_REFUSED);

        clever.idTokens().sound();
        signsIn("Ada Okafor");
    }

    @Test
    @DisplayName("need not be there unless it is required: the same call serves applications without OpenID Connect")
    void withoutOpenId() {
        try (FakeClever plain = Host.clever().withoutOpenId().start()) {
            CleverLogin lenient = Host.login(plain).build();
            CleverLogin strict =
                    Host.login(plain).idTokens(IdTokenPolicy.REQUIRED).build();

            Host.identityOf(Host.visitor(lenient, plain, "Ada Okafor").clicksPortalIcon());
            assertThat(Host.reasonOf(Host.visitor(strict, plain, "Ada Okafor").clicksPortalIcon())
                            .code())
                    .isEqualTo(RefusalCode.ID_TOKEN_REFUSED);
            assertThat(Host.requestsTo(plain, KEYS)).isZero();
        }
    }

    @Test
    @DisplayName("is not needed to know for which role somebody with several came: /userinfo says it")
    void roleFromUserInfo() {
        try (FakeClever plain = Host.clever().withoutOpenId().start()) {
            FakeUser tess = plain.district().user("Tess Vega");
            tess.becomesStaff(plain.district().school("Maple Elementary"));
            CleverLogin lenient = Host.login(plain).build();

            assertThat(Host.identityOf(Host.visitor(lenient, plain, "Tess Vega").clicksButton("/"))
                            .loginRole())
                    .contains(UserRole.STAFF);
            assertThat(Host.identityOf(
                                    Host.visitor(lenient, plain, "Ada Okafor").clicksButton("/"))
                            .loginRole())
                    .isEmpty();
            assertThat(Host.requestsTo(plain, "/userinfo")).isEqualTo(1);

            plain.faults().on("/userinfo").always().answer(Fault.UNAVAILABLE);
            assertThat(Host.identityOf(Host.visitor(lenient, plain, "Tess Vega").clicksButton("/"))
                            .loginRole())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("repeats a nonce that is new each time and tells nothing of the state")
    void nonce() {
        Visitor ada = Host.visitor(login, clever, "Ada Okafor");
        URI first = login.begin(LoginRequest.create()).uri();
        URI second = login.begin(LoginRequest.create()).uri();

        List<String> one = Visitor.query(first).get("nonce");
        assertThat(one).hasSize(1).isNotEqualTo(Visitor.query(second).get("nonce"));
        assertThat(one).isNotEqualTo(Visitor.query(first).get("state"));
        Host.identityOf(ada.clicksPortalIcon());
    }

    @Test
    @DisplayName("is checked with keys that are read once an hour")
    void keysAreCached() {
        signsIn("Ada Okafor");
        signsIn("Tess Vega");
        clever.clock().advance(Duration.ofMinutes(59));
        signsIn("Sam Stone");
        assertThat(Host.requestsTo(clever, KEYS)).isEqualTo(1);

        clever.clock().advance(Duration.ofMinutes(1));
        signsIn("Ada Okafor");
        assertThat(Host.requestsTo(clever, KEYS)).isEqualTo(2);
    }

    @Test
    @DisplayName("may be signed with a key that is new: the keys are read again at once")
    void rotation() {
        signsIn("Ada Okafor");
        clever.idTokens().rotateKeys();
        signsIn("Ada Okafor");
        clever.idTokens().retireOldKeys();
        signsIn("Ada Okafor");

        assertThat(Host.requestsTo(clever, KEYS)).isEqualTo(2);
    }

    @Test
    @DisplayName("with a key that nobody publishes does not make us ask for the keys each time")
    void unknownKeysAreNoFlood() {
        signsIn("Ada Okafor");
        clever.idTokens().flawed(TokenFlaw.UNKNOWN_KEY_ID);

        for (int i = 0; i < 5; i++) {
            isRefused("Ada Okafor");
        }
        assertThat(Host.requestsTo(clever, KEYS)).isEqualTo(2);

        clever.clock().advance(Duration.ofSeconds(11));
        isRefused("Ada Okafor");
        assertThat(Host.requestsTo(clever, KEYS)).isEqualTo(3);
    }

    @ParameterizedTest(name = "lets nobody in while its keys cannot be had: {0}")
    @EnumSource(
            value = Fault.class,
            names = {"SERVER_ERROR", "UNAVAILABLE", "HTML", "TRUNCATED", "RESET", "RATE_LIMITED"})
    void keysDown(Fault fault) {
        clever.faults().on(KEYS).always().answer(fault);

        assertThat(isRefused("Ada Okafor").code()).isIn(RefusalCode.CLEVER_UNAVAILABLE, RefusalCode.CLEVER_UNREADABLE);

        clever.faults().clear();
        signsIn("Ada Okafor");
    }

    @Test
    @DisplayName("lets nobody in while the description of the provider cannot be had")
    void descriptionDown() {
        clever.faults().on("openid-configuration").always().answer(Fault.UNAVAILABLE);

        assertThat(isRefused("Ada Okafor").code()).isEqualTo(RefusalCode.CLEVER_UNAVAILABLE);
    }

    @Test
    @DisplayName("is checked with the old keys for four hours while new ones cannot be had")
    void keysDownLater() {
        signsIn("Ada Okafor");
        clever.faults().on(KEYS).always().answer(Fault.UNAVAILABLE);

        clever.clock().advance(Duration.ofHours(4).minusSeconds(1));
        signsIn("Ada Okafor");
        clever.clock().advance(Duration.ofSeconds(1));
        assertThat(isRefused("Ada Okafor").code()).isEqualTo(RefusalCode.CLEVER_UNAVAILABLE);
    }

    @Test
    @DisplayName("never comes with a log-in of the Library, which has a reason of its own, or is let in by choice")
    void library() {
        clever.installFromLibrary(clever.district().user("Tess Vega"));
        clever.district().disconnects();
        CleverLogin open = Host.login(clever)
                .idTokens(IdTokenPolicy.REQUIRED)
                .libraryLogins(true)
                .build();

        assertThat(isRefused("Tess Vega").code()).isEqualTo(RefusalCode.LIBRARY_LOGIN);
        CleverIdentity tess =
                Host.identityOf(Host.visitor(open, clever, "Tess Vega").clicksButton("/"));
        assertThat(tess.library()).isTrue();
    }
}
