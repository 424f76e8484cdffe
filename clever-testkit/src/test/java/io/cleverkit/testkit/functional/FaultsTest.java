package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.internal.fault.FaultKind;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Faults")
class FaultsTest {
    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7).students(30)));

    private FakeClever fake;
    private Browser browser;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({
        "RATE_LIMITED, 429",
        "RATE_LIMITED_WITHOUT_RESET, 429",
        "UNAUTHORIZED, 401",
        "NOT_FOUND, 404",
        "SERVER_ERROR, 500",
        "BAD_GATEWAY, 502",
        "UNAVAILABLE, 503"
    })
    void answersWithAStatus(Fault fault, int status) {
        fake.faults().next(fault);

        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(status);
        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
        assertThat(fake.faults().pending()).isZero();
    }

    @Test
    @DisplayName("a rate-limited answer says when to come back")
    void rateLimitedSaysWhen() {
        fake.faults().on("").delay(Duration.ofSeconds(3)).answer(Fault.RATE_LIMITED);

        Browser.Reply reply = browser.get("/v3.1/schools");

        assertThat(reply.header("x-ratelimit-remaining")).isEqualTo("0");
        assertThat(Long.parseLong(reply.header("x-ratelimit-reset")))
                .isBetween(
                        fake.clock().now().getEpochSecond() + 1,
                        fake.clock().now().getEpochSecond() + 4);
    }

    @Test
    @DisplayName("a rate-limited answer may keep to itself when to come back")
    void rateLimitedSaysNothing() {
        fake.faults().next(Fault.RATE_LIMITED_WITHOUT_RESET);

        assertThat(browser.get("/v3.1/schools").headers().map().keySet()).noneMatch(name -> name.contains("ratelimit"));
    }

    @Test
    @DisplayName("an empty body comes with 200 and a content type of JSON")
    void emptyBody() {
        fake.faults().next(Fault.EMPTY_BODY);

        Browser.Reply reply = browser.get("/v3.1/schools");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.text()).isEmpty();
    }

    @Test
    @DisplayName("a fault that is always on hits until it is taken off, and is none to wait for")
    void always() {
        fake.faults().on("/v3.1/users/").always().answer(Fault.NOT_FOUND);
        String student = "/v3.1/users/" + fake.district().students().get(0).id();

        assertThat(Stream.generate(() -> browser.get(student).status()).limit(20))
                .containsOnly(404);
        assertThat(fake.faults().pending()).isZero();
        fake.faults().clear();
        assertThat(browser.get(student).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a fault hits the routes it is aimed at, after those it skips, as often as it says")
    void faultIsAimed() {
        fake.faults().on("^/v3.1/users\\?.*starting_after").skip(1).times(2).answer(Fault.SERVER_ERROR);
        String aimedAt = "/v3.1/users?limit=2&starting_after=0";

        assertThat(browser.get("/v3.1/users?limit=2").status()).isEqualTo(200);
        assertThat(Stream.generate(() -> browser.get(aimedAt).status()).limit(4))
                .containsExactly(200, 500, 500, 200);
    }

    @Test
    @DisplayName("truncated JSON comes in valid HTTP, cut where it was asked for")
    void truncates() {
        fake.faults().next(Fault.TRUNCATED);
        assertThatThrownBy(() -> browser.get("/v3.1/schools").json()).isInstanceOf(UncheckedIOException.class);
        fake.faults().on("").afterBytes(10).answer(Fault.TRUNCATED);

        assertThat(browser.get("/v3.1/schools").text()).hasSize(10);
    }

    @Test
    @DisplayName("a reset connection is an I/O error for the client")
    void resets() {
        fake.faults().on("").times(10).answer(Fault.RESET);

        assertThatThrownBy(() -> browser.get("/v3.1/schools")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("HTML comes with 200 in place of JSON")
    void html() {
        fake.faults().next(Fault.HTML);

        Browser.Reply reply = browser.get("/v3.1/schools");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    @DisplayName("slow answers are right, but late")
    void slow() {
        fake.faults().on("").delay(Duration.ofMillis(150)).answer(Fault.SLOW);
        long start = System.nanoTime();

        assertThat(browser.get("/v3.1/schools").json().path("data").size()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    @DisplayName("an empty list looks like the end")
    void emptyList() {
        fake.faults().next(Fault.EMPTY_LIST);

        JsonNode page = browser.get("/v3.1/users").json();

        assertThat(page.path("data").size()).isZero();
        assertThat(DataApiTest.link(page, "next")).isEmpty();
    }

    @ParameterizedTest(name = "a duplicated page number {0} shows every record, some twice")
    @CsvSource({"0", "1", "2"})
    void duplicatePage(int number) {
        List<String> honest = walk();
        fake.faults().on("/v3.1/users").skip(number).answer(Fault.DUPLICATE_PAGE);

        List<String> seen = walk();

        assertThat(seen).hasSize(honest.size() + 10);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(honest);
        assertThat(seen.subList(number == 0 ? 0 : 10 * (number - 1), number == 0 ? 10 : 10 * number))
                .isEqualTo(seen.subList(number == 0 ? 10 : 10 * number, number == 0 ? 20 : 10 * (number + 1)));
    }

    @Test
    @DisplayName("a reordered page descends, and the walk still reads everything")
    void reorderedPage() {
        List<String> honest = walk();
        fake.faults().on("/v3.1/users").skip(1).answer(Fault.REORDERED_PAGE);

        List<String> seen = walk();

        List<String> second = new ArrayList<>(honest.subList(10, 20));
        Collections.reverse(second);
        assertThat(seen.subList(10, 20)).isEqualTo(second);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(honest);
    }

    @Test
    @DisplayName("a record twice makes the page longer by one")
    void duplicateRecord() {
        List<String> honest = walk();
        fake.faults().on("/v3.1/users").answer(Fault.DUPLICATE_RECORD);

        List<String> seen = walk();

        assertThat(seen).hasSize(honest.size() + 1).startsWith(honest.get(0), honest.get(0), honest.get(1));
    }

    @Test
    @DisplayName("an ignored limit is the default one, and the walk still reads everything")
    void limitIgnored() {
        List<String> honest = walk();
        fake.faults().on("/v3.1/users").skip(1).answer(Fault.LIMIT_IGNORED);

        assertThat(walk()).isEqualTo(honest);
        assertThat(fake.requests()).hasSize((honest.size() + 9) / 10 + 2);
    }

    @Test
    @DisplayName("a missing next ends the walk in the middle")
    void nextMissing() {
        List<String> honest = walk();
        fake.faults().on("/v3.1/users").skip(1).answer(Fault.NEXT_MISSING);

        assertThat(walk()).isEqualTo(honest.subList(0, 20));
    }

    @Test
    @DisplayName("a next that loops leads to its own page")
    void nextLoops() {
        String second = DataApiTest.link(browser.get("/v3.1/users?limit=10").json(), "next");
        fake.faults().on("starting_after").always().answer(Fault.NEXT_LOOPS);

        JsonNode page = browser.get(second).json();

        assertThat(DataApiTest.link(page, "next")).isEqualTo(second);
        assertThat(browser.get(second).json()).isEqualTo(page);
    }

    @Test
    @DisplayName("foreign records name a district that is not the token's")
    void foreignRecords() {
        fake.faults().next(Fault.FOREIGN_RECORDS);

        JsonNode data = browser.get("/v3.1/users").json().path("data");

        assertThat(data)
                .isNotEmpty()
                .allSatisfy(element -> assertThat(
                                element.path("data").path("district").asText())
                        .hasSameSizeAs(fake.district().id())
                        .isNotEqualTo(fake.district().id()));
    }

    @Test
    @DisplayName("lists of events are spoilt as others are")
    void events() {
        fake.district().students().subList(0, 5).forEach(student -> student.grade("7"));
        JsonNode honest = browser.get("/v3.1/events?limit=3").json();
        List<String> ids = DataApiTest.idsOf(honest);

        assertThat(idsOfEventsWith(Fault.EMPTY_LIST)).isEmpty();
        assertThat(idsOfEventsWith(Fault.REORDERED_PAGE)).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(idsOfEventsWith(Fault.DUPLICATE_RECORD))
                .containsExactly(ids.get(0), ids.get(0), ids.get(1), ids.get(2));
        assertThat(idsOfEventsWith(Fault.LIMIT_IGNORED)).hasSizeGreaterThan(3).startsWith(ids.get(0));
        fake.faults().next(Fault.NEXT_MISSING);
        assertThat(DataApiTest.link(browser.get("/v3.1/events?limit=3").json(), "next"))
                .isEmpty();
        fake.faults().next(Fault.NEXT_LOOPS);
        assertThat(DataApiTest.link(browser.get("/v3.1/events?limit=3").json(), "next"))
                .isEqualTo("/v3.1/events?limit=3");
    }

    private List<String> idsOfEventsWith(Fault fault) {
        fake.faults().next(fault);
        return DataApiTest.idsOf(browser.get("/v3.1/events?limit=3").json());
    }

    @Test
    @DisplayName("a record vanishes, or appears, between two pages")
    void recordsComeAndGo() {
        List<String> before = walk();
        fake.faults().on("/v3.1/users").answer(Fault.VANISHING_RECORD);
        List<String> vanished = walk();
        assertThat(vanished).hasSize(before.size() - 1).doesNotContain(before.get(10));

        fake.faults().on("/v3.1/users").answer(Fault.APPEARING_RECORD);
        List<String> appeared = walk();

        assertThat(appeared).hasSize(before.size()).startsWith(vanished.toArray(String[]::new));
    }

    @Test
    @DisplayName("faults taken off are off, and the control API is never hit")
    void faultsAreTakenOff() {
        fake.faults().on("").times(100).answer(Fault.SERVER_ERROR);
        assertThat(browser.open("/__fake/state").status()).isEqualTo(200);

        fake.faults().clear();

        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("have the same names in Java and in the control API")
    void namesAgree() {
        assertThat(Stream.of(Fault.values()).map(Enum::name))
                .containsExactly(FaultKind.all().map(Enum::name).toArray(String[]::new));
    }

    private List<String> walk() {
        List<String> seen = new ArrayList<>();
        String uri = "/v3.1/users?limit=10";
        while (!uri.isEmpty()) {
            JsonNode page = browser.get(uri).json();
            seen.addAll(DataApiTest.idsOf(page));
            uri = DataApiTest.link(page, "next");
        }
        return seen;
    }
}
