package io.cleverkit.testkit.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.verification.RequestJournalDisabledException;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal")
class JournalTest {

    @Test
    @DisplayName("keeps the last requests only, and so does WireMock's")
    void isBounded() {
        try (FakeClever fake = FakeClever.builder()
                .journal(3)
                .district("Maple", d -> d.addSchool("A"))
                .start()) {
            Browser browser = new Browser(fake);
            IntStream.rangeClosed(1, 5).forEach(limit -> browser.get("/v3.1/schools?limit=" + limit));

            assertThat(fake.requests()).extracting(FakeRequest::query).containsExactly("limit=3", "limit=4", "limit=5");
            assertThat(fake.wireMock().getAllServeEvents()).hasSize(3);
        }
    }

    @Test
    @DisplayName("of WireMock stays small even when the fake's own is large")
    void ofWireMockStaysSmall() {
        try (FakeClever fake = FakeClever.builder().journal(1_000_000).start()) {
            assertThat(fake.wireMock().getOptions().maxRequestJournalEntries()).contains(2_000);
        }
    }

    @Test
    @DisplayName("can be off, and then refuses to be asked")
    void canBeOff() {
        try (FakeClever fake = FakeClever.builder()
                .withoutJournal()
                .district("Maple", d -> d.addSchool("A"))
                .start()) {
            Browser browser = new Browser(fake);

            assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
            assertThatIllegalStateException().isThrownBy(fake::requests).withMessageContaining("withoutJournal");
            assertThat(browser.open("/__fake/requests").status()).isEqualTo(409);
            assertThat(browser.open("/__fake/").text()).contains("The journal is off");
            assertThatExceptionOfType(RequestJournalDisabledException.class)
                    .isThrownBy(() -> fake.wireMock().verify(getRequestedFor(anyUrl())));
            fake.forgetRequests();
        }
    }

    @Test
    @DisplayName("of no entries must be asked for by name")
    void cannotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeClever.builder().journal(0))
                .withMessageContaining("withoutJournal");
    }
}
