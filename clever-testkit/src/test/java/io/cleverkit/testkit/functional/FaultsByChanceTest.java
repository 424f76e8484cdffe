package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRequest;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Faults by chance")
class FaultsByChanceTest {
    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(
            c -> c.district(GeneratedDistrict.ofSeed(7).students(3)).withoutRateLimit());

    private FakeClever fake;
    private Browser browser;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
    }

    private List<Integer> statuses(int requests) {
        return Stream.generate(() -> browser.get("/v3.1/schools").status())
                .limit(requests)
                .toList();
    }

    @Test
    @DisplayName("the same seed hits the same requests, another one others")
    void seeded() {
        fake.faults().on("/schools").withProbability(0.3, 11).answer(Fault.SERVER_ERROR);
        List<Integer> first = statuses(200);
        fake.faults().clear();
        fake.faults().on("/schools").withProbability(0.3, 11).answer(Fault.SERVER_ERROR);
        List<Integer> again = statuses(200);
        fake.faults().clear();
        fake.faults().on("/schools").withProbability(0.3, 12).answer(Fault.SERVER_ERROR);

        assertThat(again).isEqualTo(first);
        assertThat(statuses(200)).isNotEqualTo(first);
    }

    @ParameterizedTest(name = "with {0}, between {1} and {2} of 1000")
    @CsvSource({"0.05, 25, 80", "0.5, 440, 560", "1, 1000, 1000"})
    @DisplayName("as many requests are hit as the probability promises")
    void asOftenAsPromised(double probability, int least, int most) {
        fake.faults().on("/schools").withProbability(probability, 3).always().answer(Fault.SERVER_ERROR);

        assertThat(statuses(1_000).stream().filter(status -> status == 500).count())
                .isBetween((long) least, (long) most);
    }

    @Test
    @DisplayName("requests that are skipped, or on other routes, are no matter of chance")
    void skipsFirst() {
        fake.faults().on("/schools").withProbability(0.3, 11).answer(Fault.SERVER_ERROR);
        List<Integer> without = statuses(50);
        fake.faults().clear();
        fake.faults().on("/schools").skip(5).withProbability(0.3, 11).times(2).answer(Fault.SERVER_ERROR);

        assertThat(statuses(5)).containsOnly(200);
        browser.get("/v3.1/terms");
        List<Integer> with = statuses(50);

        int second = without.indexOf(500)
                + 1
                + without.subList(without.indexOf(500) + 1, 50).indexOf(500);
        assertThat(with.subList(0, second + 1)).isEqualTo(without.subList(0, second + 1));
        assertThat(with.subList(second + 1, 50)).containsOnly(200);
        assertThat(fake.faults().pending()).isZero();
    }

    @Test
    @DisplayName("the control API takes them too, and says what is wrong with others")
    void overHttp() {
        assertThat(browser.control(
                                "POST",
                                "/faults",
                                "{\"path\":\"/schools\",\"fault\":\"SERVER_ERROR\",\"probability\":0.3,\"seed\":11}")
                        .status())
                .isEqualTo(200);
        List<Integer> overHttp = statuses(100);
        fake.faults().clear();
        fake.faults().on("/schools").withProbability(0.3, 11).answer(Fault.SERVER_ERROR);

        assertThat(overHttp).isEqualTo(statuses(100));
        for (String wrong : List.of("0", "1.5", "-1", "\"x\"", "null")) {
            Browser.Reply refused = browser.control(
                    "POST", "/faults", "{\"path\":\"\",\"fault\":\"RESET\",\"probability\":" + wrong + "}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("probability must be");
        }
    }

    @Test
    @DisplayName("an unknown fault is refused with the list of those there are")
    void unknown() {
        Browser.Reply refused = browser.control("POST", "/faults", "{\"path\":\"\",\"fault\":\"FLOOD\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText())
                .contains(Stream.of(Fault.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    @DisplayName("a probability that is none is refused")
    void refused(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.faults().on("").withProbability(probability, 1))
                .withMessageContaining("probability");
    }

    @Test
    @DisplayName("many clients at once meet every kind of fault, and the fake outlives it")
    void manyAtOnce() {
        for (Fault fault :
                List.of(Fault.RESET_IN_BODY, Fault.CUT, Fault.SERVER_ERROR, Fault.WRONG_LENGTH, Fault.HTML)) {
            fake.faults().on("/schools").withProbability(0.1, fault.ordinal()).answer(fault);
        }

        List<Integer> seen = IntStream.range(0, 8)
                .mapToObj(client -> CompletableFuture.supplyAsync(() ->
                        IntStream.range(0, 50).map(i -> statusOrNone()).boxed().toList()))
                .toList()
                .stream()
                .flatMap(future -> future.join().stream())
                .toList();
        fake.faults().clear();

        assertThat(seen).contains(0, 200, 500);
        assertThat(fake.requests())
                .hasSizeGreaterThanOrEqualTo(400)
                .extracting(FakeRequest::path)
                .containsOnly("/v3.1/schools");
        assertThat(statuses(20)).containsOnly(200);
    }

    private int statusOrNone() {
        try {
            return browser.get("/v3.1/schools").status();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
