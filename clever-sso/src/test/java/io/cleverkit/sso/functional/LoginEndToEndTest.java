package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.CleverLoginBuilder;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A log-in, from end to end against the fake Clever,")
class LoginEndToEndTest {
    private static final URI CALLBACK = URI.create("http://localhost:8080/login/clever/callback");

    private FakeClever clever;
    private CleverLogin login;

    @BeforeEach
    void start() {
        clever = FakeClever.builder()
                .redirectUri(CALLBACK.toString())
                .district("Maple", LoginEndToEndTest::describe)
                .start();
        login = builder(clever.clientSecret()).build();
    }

    private static void describe(FakeDistrict district) {
        FakeSchool school = district.addSchool("Maple Elementary");
        district.addStudent("Ada", "Okafor", school);
        district.addTeacher("Tess", "Vega", school);
        district.addStaff("Sam", "Stone", school);
        district.addDistrictAdmin("Dana", "Reyes");
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private CleverLoginBuilder builder(String secret) {
        return CleverLogin.builder(ApplicationCredentials.of(clever.clientId(), secret), CALLBACK)
                .authUrl(clever.url())
                .apiUrl(clever.url())
                .clock(clever.clock().asClock());
    }

    private Visitor visitor(String name) {
        return visitor(login, name);
    }

    private Visitor visitor(CleverLogin at, String name) {
        return new Visitor(at, clever.login().as(clever.district().user(name)));
    }

    private long exchanges() {
        return clever.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().equals("/oauth/tokens"))
                .count();
    }

    private static CleverIdentity identityOf(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.SignedIn.class);
        return ((LoginResult.SignedIn) result).identity();
    }

    private static RefusalReason reasonOf(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.Refused.class);
        return ((LoginResult.Refused) result).reason();
    }

    @ParameterizedTest(name = "knows {0} as {1}, from button, portal and link")
    @CsvSource({"Ada Okafor,student", "Tess Vega,teacher", "Sam Stone,staff", "Dana Reyes,district_admin"})
    void everyRoleEveryEntrance(String name, String role) {
        FakeUser user = clever.district().user(name);
        Visitor visitor = visitor(name);

        for (LoginResult result :
                List.of(visitor.clicksButton("/books"), visitor.clicksPortalIcon(), visitor.followsInstantLink())) {
            CleverIdentity identity = identityOf(result);
            assertThat(identity.district()).isEqualTo(clever.district().id());
            assertThat(identity.cleverId()).isEqualTo(user.id());
            assertThat(identity.roleKinds()).containsExactly(UserRole.of(role));
            assertThat(identity.landingRole()).isEqualTo(UserRole.of(role));
            assertThat(identity.displayName()).contains(name);
            assertThat(identity.email()).isEqualTo(user.email());
        }
        assertThat(visitor.roundTrips()).isEqualTo(3);
        assertThat(exchanges()).isEqualTo(3);
    }

    @Test
    @DisplayName("keeps every role of somebody who has several")
    void severalRoles() {
        FakeUser tess = clever.district().user("Tess Vega");
        tess.becomesStaff(clever.district().school("Maple Elementary"));
        tess.becomesDistrictAdmin();

        CleverIdentity identity = identityOf(visitor("Tess Vega").clicksPortalIcon());

        assertThat(identity.roleKinds())
                .containsExactlyInAnyOrder(UserRole.TEACHER, UserRole.STAFF, UserRole.DISTRICT_ADMIN);
        assertThat(identity.landingRole()).isEqualTo(UserRole.DISTRICT_ADMIN);
    }

    @Test
    @DisplayName("lets somebody in who has no e-mail address")
    void withoutEmail() {
        clever.district().user("Ada Okafor").withoutEmail();

        assertThat(identityOf(visitor("Ada Okafor").clicksPortalIcon()).email()).isEmpty();
    }

    @Test
    @DisplayName("returns to the page that was asked for")
    void returnTo() {
        LoginResult.SignedIn in = (LoginResult.SignedIn) visitor("Ada Okafor").clicksButton("/books/7?page=2");

        assertThat(in.returnTo()).isEqualTo("/books/7?page=2");
    }

    @Test
    @DisplayName("never exchanges the code of the portal, only the one that it asked for")
    void portalCodeIsDiscarded() {
        Visitor ada = visitor("Ada Okafor");

        LoginResult first = ada.arriveOnly(
                clever.login().as(clever.district().user("Ada Okafor")).portal());

        assertThat(first).isInstanceOf(LoginResult.Restart.class);
        assertThat(exchanges()).isZero();
    }

    @Test
    @DisplayName("ends as the person in front of the browser when somebody else's link was followed")
    void forgedLink() {
        Visitor attacker = visitor("Sam Stone");
        URI attackersPortalLink =
                clever.login().as(clever.district().user("Sam Stone")).portal();
        URI attackersCallback = attacker.authorize("/");

        assertThat(identityOf(visitor("Ada Okafor").arrive(attackersPortalLink)).displayName())
                .contains("Ada Okafor");
        assertThat(identityOf(visitor("Ada Okafor").arrive(attackersCallback)).displayName())
                .contains("Ada Okafor");
    }

    @Test
    @DisplayName("says that a code was used when the page is loaded again")
    void reload() {
        Visitor ada = visitor("Ada Okafor");
        URI callback = ada.authorize("/");
        identityOf(ada.arrive(callback));

        assertThat(ada.arrive(callback)).isInstanceOf(LoginResult.AlreadyUsed.class);
        assertThat(exchanges()).isEqualTo(1);
    }

    @Test
    @DisplayName("starts over by itself when the code is too old")
    void expiredCode() {
        Visitor ada = visitor("Ada Okafor");
        URI callback = ada.authorize("/books");
        clever.clock().advance(Duration.ofSeconds(61));

        LoginResult.SignedIn in = (LoginResult.SignedIn) ada.arrive(callback);

        assertThat(in.returnTo()).isEqualTo("/books");
        assertThat(ada.roundTrips()).isEqualTo(2);
        assertThat(exchanges()).isEqualTo(2);
    }

    @Test
    @DisplayName("is refused with a word to the operator when the secret is wrong")
    void wrongSecret() {
        RefusalReason reason =
                reasonOf(visitor(builder("wrong").build(), "Ada Okafor").clicksButton("/"));

        assertThat(reason.code()).isEqualTo(RefusalCode.APPLICATION_REFUSED);
        assertThat(reason.forOperator()).contains("client id and secret").contains("status=401");
    }

    @Test
    @DisplayName("is refused when /me fails, and the code is not tried again")
    void meFails() {
        clever.faults().on("/me$").times(2).answer(Fault.SERVER_ERROR);

        assertThat(reasonOf(visitor("Ada Okafor").clicksButton("/")).code()).isEqualTo(RefusalCode.CLEVER_UNAVAILABLE);
        assertThat(exchanges()).isEqualTo(1);
        assertThat(clever.faults().pending()).isZero();
    }

    @Test
    @DisplayName("rides out one hiccup of /me")
    void meHiccup() {
        clever.faults().on("/me$").answer(Fault.SERVER_ERROR);

        identityOf(visitor("Ada Okafor").clicksButton("/"));
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.SERVER_ERROR,
                Fault.BAD_GATEWAY,
                Fault.UNAVAILABLE,
                Fault.TRUNCATED,
                Fault.RESET,
                Fault.HTML,
                Fault.RATE_LIMITED);
    }

    @ParameterizedTest(name = "is refused in a friendly way whatever the user record does: {0}")
    @MethodSource("faults")
    void userFails(Fault fault) {
        clever.faults().on("/users/").times(10).answer(fault);

        assertThat(reasonOf(visitor("Ada Okafor").clicksButton("/")).code())
                .isIn(RefusalCode.CLEVER_UNAVAILABLE, RefusalCode.CLEVER_UNREADABLE);
    }

    @ParameterizedTest(name = "never sends a code twice, whatever the token endpoint does: {0}")
    @MethodSource("faults")
    void exchangeFails(Fault fault) {
        clever.faults().on("^/oauth/tokens").times(10).answer(fault);

        assertThat(reasonOf(visitor("Ada Okafor").clicksButton("/")).code())
                .isIn(RefusalCode.CLEVER_UNAVAILABLE, RefusalCode.CLEVER_UNREADABLE);
        assertThat(clever.faults().pending()).isGreaterThanOrEqualTo(8);
    }

    @Test
    @DisplayName("is refused when the district is not a customer")
    void districtNotConnected() {
        CleverLogin strict = builder(clever.clientSecret())
                .connectedDistricts(district -> false)
                .build();

        assertThat(reasonOf(visitor(strict, "Ada Okafor").clicksPortalIcon()).code())
                .isEqualTo(RefusalCode.DISTRICT_NOT_CONNECTED);
    }

    @Test
    @DisplayName("makes an Instant Login link that Clever takes")
    void instantLink() {
        Visitor ada = visitor("Ada Okafor");
        URI arrival = clever.login()
                .as(clever.district().user("Ada Okafor"))
                .authorize(login.instantLoginLink(clever.district().id()));

        assertThat(identityOf(ada.arrive(arrival)).displayName()).contains("Ada Okafor");
    }

    @Test
    @DisplayName("pins the district")
    void pinned() {
        URI authorize = login.begin(
                        LoginRequest.builder().district(clever.district().id()).build())
                .uri();

        assertThat(Visitor.query(authorize))
                .containsEntry("district_id", List.of(clever.district().id()));
    }

    @Test
    @DisplayName("leads to the account of the host")
    void resolve() {
        CleverIdentity ada = identityOf(visitor("Ada Okafor").clicksPortalIcon());
        AccountResolver resolver = AccountResolver.of(
                (district, id) -> id.equals(ada.cleverId())
                        ? List.of(HostAccount.builder()
                                .accountId("7")
                                .role("STUDENT")
                                .active(true)
                                .build())
                        : List.of(),
                ConnectedDistricts.any());

        String account =
                resolver.resolve(ada).fold(found -> found.account().accountId(), choose -> "several", none -> "none");

        assertThat(account).isEqualTo("7");
    }
}
