package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.IdentityRole;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.sso.StatelessCallback;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Clever looks at before it lets an application go live, as far as no page is needed for it. */
@DisplayName("For certification, a log-in")
class CertificationTest {
    private FakeClever clever;
    private CleverLogin login;

    @BeforeEach
    void start() {
        clever = Host.clever().start();
        login = Host.login(clever).build();
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private static LoginResult brings(CleverLogin login, Map<String, List<String>> query) {
        return login.callback(CallbackRequest.builder().query(query).build());
    }

    @Test
    @DisplayName("asks for a code, and exchanges it on the server with the application's secret")
    void codeGrant() {
        URI authorize = login.begin(LoginRequest.create()).uri();
        Host.identityOf(Host.visitor(login, clever, "Ada Okafor").clicksButton("/"));

        assertThat(Visitor.query(authorize)).containsEntry("response_type", List.of("code"));
        assertThat(authorize.toString()).doesNotContain(clever.clientSecret());
        assertThat(clever.requests())
                .filteredOn(request -> request.path().equals("/oauth/tokens"))
                .singleElement()
                .satisfies(request -> assertThat(request.method()).isEqualTo("POST"));
    }

    @ParameterizedTest(name = "brings {0}, as a {1}, with the ids of that role")
    @CsvSource({"Ada Okafor,student", "Tess Vega,teacher", "Sam Stone,staff"})
    void everyRoleWithItsIds(String name, String role) {
        CleverIdentity identity =
                Host.identityOf(Host.visitor(login, clever, name).clicksPortalIcon());
        IdentityRole held = identity.role(UserRole.of(role)).orElseThrow();

        assertThat(held.schools())
                .contains(List.of(clever.district().school("Maple Elementary").id()));
        assertThat(held.number().or(held::sisId)).isPresent();
    }

    @Test
    @DisplayName("with a code that Clever refuses ends in a text for the person")
    void badCode() {
        Visitor ada = Host.visitor(login, clever, "Ada Okafor");
        String state = Visitor.query(ada.authorize("/")).get("state").get(0);
        LoginResult first = ada.brings("invalid_code", state);
        String secondState =
                Visitor.query(((LoginResult.Restart) first).uri()).get("state").get(0);

        RefusalReason reason = Host.reasonOf(ada.brings("invalid_code_2", secondState));

        assertThat(reason.code()).isEqualTo(RefusalCode.CODE_REFUSED);
        assertThat(reason.forPerson()).isNotBlank();
    }

    @ParameterizedTest(name = "brings the name as it is written: {0} {1}")
    @CsvSource({"Zoë,Łukasiewicz", "李,小龍", "Nguyễn,Thị Hà", "O'Brien-Núñez,Jr. <b>", "مريم,الزهراء"})
    void namesOfAnyScript(String first, String last) {
        FakeUser ada = clever.district().user("Ada Okafor");
        ada.rename(first, last);

        CleverIdentity identity =
                Host.identityOf(new Visitor(login, clever.login().as(ada)).clicksButton("/"));

        assertThat(identity.displayName()).contains(first + " " + last);
    }

    @Test
    @DisplayName("begins anew when a made-up code comes without state, or is refused where that is the policy")
    void probeWithoutState() {
        Map<String, List<String>> probe = Map.of("code", List.of("fake_code_123"));
        CleverLogin strict =
                Host.login(clever).statelessCallback(StatelessCallback.REJECT).build();

        assertThat(brings(login, probe)).isInstanceOf(LoginResult.Restart.class);
        assertThat(Host.reasonOf(brings(strict, probe)).code()).isEqualTo(RefusalCode.STATE_MISSING);
        assertThat(Host.requestsTo(clever, "/oauth/tokens")).isZero();
    }

    @Test
    @DisplayName("begins anew when a made-up code comes with a made-up state, and exchanges nothing")
    void probeWithForgedState() {
        Map<String, List<String>> probe =
                Map.of("code", List.of("fake_code_123"), "state", List.of("PROBE_NOT_A_REAL_SESSION"));

        assertThat(brings(login, probe)).isInstanceOf(LoginResult.Restart.class);
        assertThat(Host.requestsTo(clever, "/oauth/tokens")).isZero();
    }

    @Test
    @DisplayName("lets somebody in of whom only id, district and role are known")
    void hardlyAnything() {
        String id = clever.district().user("Ada Okafor").id();
        FakeUser ada = clever.district().user("Ada Okafor");
        ada.withoutEmail();
        clever.district()
                .put(
                        "users",
                        "{\"id\":\"" + id + "\",\"district\":\""
                                + clever.district().id() + "\",\"roles\":{\"student\":{}}}");

        CleverIdentity identity =
                Host.identityOf(new Visitor(login, clever.login().as(id)).clicksPortalIcon());

        assertThat(identity.cleverId()).isEqualTo(id);
        assertThat(identity.displayName()).isEmpty();
        assertThat(identity.landingRole()).isEqualTo(UserRole.STUDENT);
    }
}
