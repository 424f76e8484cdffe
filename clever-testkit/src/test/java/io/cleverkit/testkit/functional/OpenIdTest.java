package io.cleverkit.testkit.functional;

import static io.cleverkit.testkit.functional.Browser.encode;
import static io.cleverkit.testkit.functional.Browser.queryOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeLogin;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.TokenFlaw;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("OpenID Connect")
class OpenIdTest {
    private static final String CALLBACK = "http://localhost:9/callback";

    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.redirectUri(CALLBACK).district("Maple", d -> {
                FakeSchool school = d.addSchool("Maple Elementary");
                d.addStudent("Ada", "Okafor", school);
                d.addTeacher("Tess", "Vega", school).becomesStaff(school);
            }));

    private FakeClever fake;
    private FakeDistrict district;
    private Browser browser;
    private FakeUser ada;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        district = running.district();
        browser = new Browser(running);
        ada = district.user("Ada Okafor");
    }

    @Test
    @DisplayName("discovery names the fake as issuer and leads to everything else")
    void discovery() {
        JsonNode metadata = browser.open("/.well-known/openid-configuration").json();

        assertThat(metadata.path("issuer").asText()).isEqualTo(fake.url().toString());
        for (String endpoint : Set.of("authorization", "token", "userinfo")) {
            assertThat(metadata.path(endpoint + "_endpoint").asText()).startsWith(fake.url() + "/");
        }
        assertThat(metadata.path("jwks_uri").asText()).isEqualTo(fake.url() + "/oauth/certs");
        assertThat(metadata.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"RS256\"]");
        JsonNode key = browser.open("/oauth/certs").json().at("/keys/0");
        assertThat(key.path("kty").asText()).isEqualTo("RSA");
        assertThat(key.has("d")).as("private part").isFalse();
    }

    @Test
    @DisplayName("a login brings a token that verifies, with Clever's claims")
    void claims() throws Exception {
        JWTClaimsSet claims = verify(login(ada, "n-1").path("id_token").asText(), "n-1");

        assertThat(claims.getSubject()).isEqualTo(ada.id());
        assertThat(claims.getStringClaim("multi_role_user_id")).isEqualTo(ada.id());
        assertThat(claims.getStringClaim("user_id")).isEqualTo(ada.id());
        assertThat(claims.getStringClaim("user_type")).isEqualTo("student");
        assertThat(claims.getStringClaim("district")).isEqualTo(district.id());
        assertThat(claims.getStringClaim("email")).isEqualTo(ada.email().orElseThrow());
        assertThat(claims.getBooleanClaim("email_verified")).isFalse();
        assertThat(claims.getStringClaim("given_name")).isEqualTo("Ada");
        assertThat(claims.getStringClaim("family_name")).isEqualTo("Okafor");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    @DisplayName(
            "without a nonce none is told; what a person lacks is left out; old ids and verified addresses can be had")
    void sparseClaims() throws Exception {
        ada.withoutEmail();
        ada.unset("name.last");
        ada.set("roles.student.legacy_id", "58da8c5da7a7e5a647000094");
        JWTClaimsSet claims = verify(login(ada, "").path("id_token").asText(), null);

        assertThat(claims.getClaim("nonce")).isNull();
        assertThat(claims.getClaim("email")).isNull();
        assertThat(claims.getClaim("family_name")).isNull();
        assertThat(claims.getStringClaim("user_id")).isEqualTo("58da8c5da7a7e5a647000094");
        fake.idTokens().emailVerified(true);
        assertThat(verify(login(ada, "").path("id_token").asText(), null).getBooleanClaim("email_verified"))
                .isTrue();
    }

    @Test
    @DisplayName("somebody of several roles is told as one of them")
    void severalRoles() throws Exception {
        JWTClaimsSet claims =
                verify(login(district.user("Tess Vega"), "n").path("id_token").asText(), "n");

        assertThat(claims.getStringClaim("user_type")).isEqualTo("staff");
    }

    @Test
    @DisplayName("keys rotate: the old one is published until it is retired")
    void rotation() throws Exception {
        String before = login(ada, "n").path("id_token").asText();
        fake.idTokens().rotateKeys();
        String after = login(ada, "n").path("id_token").asText();

        assertThat(SignedJWT.parse(before).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(after).getHeader().getKeyID());
        verify(before, "n");
        verify(after, "n");
        fake.idTokens().retireOldKeys();
        verify(after, "n");
        assertThatThrownBy(() -> verify(before, "n")).isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @EnumSource(TokenFlaw.class)
    @DisplayName("a flawed token is refused by a client that verifies, and only while the flaw is on")
    void flaws(TokenFlaw flaw) throws Exception {
        fake.idTokens().rotateKeys();
        fake.idTokens().rotateKeys();
        fake.idTokens().flawed(flaw);
        JsonNode answer = login(ada, "n");

        assertThat(answer.path("access_token").asText()).isNotEmpty();
        if (flaw == TokenFlaw.MISSING) {
            assertThat(answer.has("id_token")).isFalse();
        } else {
            assertThatThrownBy(() -> verify(answer.path("id_token").asText(), "n"))
                    .as(flaw.name())
                    .isInstanceOf(Exception.class);
        }

        fake.idTokens().sound();
        verify(login(ada, "n").path("id_token").asText(), "n");
    }

    @Test
    @DisplayName("the swapped key id needs no rotation before")
    void swapsKeysByItself() {
        fake.idTokens().flawed(TokenFlaw.SWAPPED_KEY_ID);

        assertThatThrownBy(() -> verify(login(ada, "n").path("id_token").asText(), "n"))
                .isInstanceOf(Exception.class);
        assertThat(browser.open("/oauth/certs").json().path("keys").size()).isEqualTo(2);
    }

    @Test
    @DisplayName("userinfo answers a user's token, with both verbs, and nobody else")
    void userInfo() {
        String token =
                login(district.user("Tess Vega"), "").path("access_token").asText();

        JsonNode info = browser.getAs(token, "/userinfo").json();

        assertThat(info.path("sub").asText())
                .isEqualTo(district.user("Tess Vega").id());
        assertThat(info.path("name").toString()).isEqualTo("{\"first\":\"Tess\",\"middle\":\"\",\"last\":\"Vega\"}");
        assertThat(info.path("district_id").asText()).isEqualTo(district.id());
        assertThat(info.path("schools").size()).isEqualTo(1);
        assertThat(info.path("authorized_by").asText()).isEqualTo("district");
        Browser.Reply posted = browser.send(browser.to("/userinfo")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(posted.json()).isEqualTo(info);
        assertThat(browser.getAs(district.token(), "/userinfo").status()).isEqualTo(401);
        assertThat(browser.open("/userinfo").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("an application without OpenID gets no token")
    void withoutOpenId() {
        try (FakeClever plain = FakeClever.builder()
                .redirectUri(CALLBACK)
                .withoutOpenId()
                .district("Oak", d -> d.addStudent("Zoe", "Fox", d.addSchool("Oak")))
                .start()) {
            FakeUser zoe = plain.district().students().get(0);
            String code = queryOf(plain.login().as(zoe).portal().toString()).get("code");

            assertThat(new Browser(plain).exchange(code, CALLBACK).json().has("id_token"))
                    .isFalse();
        }
    }

    private JsonNode login(FakeUser user, String nonce) {
        FakeLogin atClever = fake.login().as(user);
        URI back = atClever.authorize(URI.create(fake.url() + "/oauth/authorize?response_type=code&client_id="
                + fake.clientId() + "&redirect_uri=" + encode(CALLBACK) + (nonce.isEmpty() ? "" : "&nonce=" + nonce)));
        return browser.exchange(queryOf(back.toString()).get("code"), CALLBACK).json();
    }

    /** What a careful client does. */
    private JWTClaimsSet verify(String token, String nonce) throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys())));
        DefaultJWTClaimsVerifier<SecurityContext> rules = new DefaultJWTClaimsVerifier<>(
                fake.clientId(),
                new JWTClaimsSet.Builder().issuer(fake.url().toString()).build(),
                Set.of("sub", "exp", "iat"));
        processor.setJWTClaimsSetVerifier(rules);
        JWTClaimsSet claims = processor.process(token, null);
        Date soon = Date.from(fake.clock().now().plusSeconds(60));
        if (claims.getIssueTime().after(soon)) {
            throw new IllegalStateException("issued in the future");
        }
        if (nonce != null && !nonce.equals(claims.getStringClaim("nonce"))) {
            throw new IllegalStateException("another nonce");
        }
        if (!ada.id().equals(claims.getSubject())
                && !district.user("Tess Vega").id().equals(claims.getSubject())) {
            throw new IllegalStateException("another subject");
        }
        if (!district.id().equals(claims.getStringClaim("district"))) {
            throw new IllegalStateException("another district");
        }
        return claims;
    }

    private JWKSet keys() throws ParseException {
        return JWKSet.parse(browser.open("/oauth/certs").text());
    }
}
