package io.cleverkit.testkit.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cleverkit.testkit.FakeClever;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FakeClever")
class FakeCleverTest {

    @Test
    @DisplayName("runs many times side by side without sharing anything")
    void runsSideBySide() {
        try (FakeClever one = FakeClever.builder()
                        .seed(1)
                        .district("One", d -> d.addSchool("A"))
                        .start();
                FakeClever two = FakeClever.builder()
                        .seed(2)
                        .district("Two", d -> d.addSchool("B"))
                        .start()) {
            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(new Browser(one)
                            .getAs(two.district().token(), "/v3.1/schools")
                            .status())
                    .isEqualTo(401);
            assertThat(one.district().id()).isNotEqualTo(two.district().id());
        }
    }

    @Test
    @DisplayName("lets WireMock answer first and verify, and survives WireMock's reset")
    void keepsWireMockUsable() {
        try (FakeClever fake = FakeClever.start()) {
            Browser browser = new Browser(fake);
            fake.wireMock().stubFor(get("/extra").willReturn(aResponse().withStatus(418)));

            assertThat(browser.open("/extra").status()).isEqualTo(418);
            assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
            fake.wireMock().verify(1, getRequestedFor(urlPathEqualTo("/v3.1/schools")));
            fake.wireMock().resetAll();

            assertThat(browser.open("/extra").status()).isEqualTo(404);
            assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("can serve one version only")
    void servesOneVersion() {
        try (FakeClever fake = FakeClever.builder()
                .apiVersion("3.0")
                .district("Maple", d -> d.addSchool("A"))
                .start()) {
            Browser browser = new Browser(fake);

            assertThat(browser.get("/v3.0/schools").status()).isEqualTo(200);
            assertThat(browser.get("/v3.1/schools").status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("says clearly which district or record it does not have")
    void saysWhatIsMissing() {
        try (FakeClever fake = FakeClever.builder().start()) {
            assertThatIllegalStateException().isThrownBy(fake::district);
            assertThatIllegalArgumentException().isThrownBy(() -> fake.district("nowhere"));
            fake.addDistrict("Late", d -> d.addSchool("A"));
            assertThat(fake.district("Late").school("A").exists()).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fake.district("Late").school("B"));
        }
    }

    @Test
    @DisplayName("shows no secret in its text")
    void hidesSecrets() {
        try (FakeClever fake = FakeClever.start()) {
            assertThat(fake + " " + fake.district() + " " + fake.district().users())
                    .doesNotContain(fake.clientSecret())
                    .doesNotContain(fake.district().token())
                    .doesNotContain("@");
        }
    }
}
