package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.cleverkit.roster.functional.Wire.json;
import static io.cleverkit.roster.functional.Wire.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.ListingCertificate;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.functional.RawServer.End;
import io.cleverkit.roster.model.Course;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages become smaller when Clever cannot cope. */
@Timeout(60)
class PageSizeTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String COURSES = "/v3.1/courses?limit=";

    private final Wire wire = new Wire(server);
    private final List<String> ids = new ArrayList<>();

    private ListingCertificate read(CleverRoster clever) {
        try (RecordCursor<Course> courses =
                clever.district(Wire.token(Wire.TOKEN)).courses().open()) {
            while (courses.advance()) {
                ids.add(courses.current().id());
            }
            return courses.certificate();
        }
    }

    private static ResponseDefinitionBuilder tooLarge() {
        return aResponse().withStatus(413).withHeader("Content-Type", "application/json");
    }

    @Test
    @DisplayName("a page that is refused as too large is asked for in smaller ones, and the rest as well")
    void tooLargePage() {
        wire.answers(COURSES + 10_000, json(page(COURSES + "10000&starting_after=b", "a", "b")));
        wire.answers(COURSES + "10000&starting_after=b", tooLarge());
        wire.answers(COURSES + "2500&starting_after=b", json(page(COURSES + "10000&starting_after=d", "c", "d")));
        wire.answers(COURSES + "2500&starting_after=d", json(page(null, "e")));

        ListingCertificate certificate = read(wire.options().build());

        assertThat(ids).containsExactly("a", "b", "c", "d", "e");
        assertThat(certificate.complete()).isTrue();
        assertThat(wire.waits).isEmpty();
    }

    @Test
    @DisplayName("what is refused however small it is fails after a few attempts")
    void alwaysTooLarge() {
        for (int size : new int[] {10_000, 2_500, 625, 156, 100}) {
            wire.answers(COURSES + size, tooLarge());
        }

        CleverApiException failure = catchThrowableOfType(
                CleverApiException.class, () -> read(wire.options().build()));

        assertThat(failure.statusCode()).isEqualTo(413);
        assertThat(wire.requests(COURSES + 100)).isEqualTo(1);
    }

    @Test
    @DisplayName("a full page of the smaller size that names no next one is looked behind")
    void lostLinkOfSmallerPage() {
        String[] full = new String[2_500];
        for (int i = 0; i < full.length; i++) {
            full[i] = "id-%05d".formatted(i);
        }
        wire.answers(COURSES + 10_000, tooLarge());
        wire.answers(COURSES + 2_500, json(page(null, full)));
        wire.answers(COURSES + "2500&starting_after=id-02499", json(page(null, "id-02500")));

        assertThat(read(wire.options().build()).complete()).isTrue();
        assertThat(ids).hasSize(2_501);
    }

    @Test
    @DisplayName("a gateway's time-out makes pages smaller")
    void gatewayTimeout() {
        wire.answers(COURSES + 10_000, aResponse().withStatus(504));
        wire.answers(COURSES + 2_500, json(page(null, "a")));

        assertThat(read(wire.options().build()).complete()).isTrue();
        assertThat(wire.requests(COURSES + 10_000)).isEqualTo(1);
        assertThat(wire.waits).hasSize(1);
    }

    private static CleverRoster impatient(RawServer raw, List<Duration> waits) {
        return CleverRoster.builder()
                .apiUrl(raw.uri())
                .requestTimeout(Duration.ofMillis(700))
                .sleeper(wait -> {
                    waits.add(wait);
                    raw.release();
                })
                .build();
    }

    @Test
    @DisplayName("a page that does not begin in time, or stalls, is asked for in smaller ones; nothing comes twice")
    void timeouts() throws Exception {
        String[] all = {"a", "b", "c"};
        for (int sent : new int[] {0, 60}) {
            ids.clear();
            try (RawServer raw = new RawServer()) {
                if (sent == 0) {
                    raw.end(End.STALL);
                } else {
                    raw.cut(page(null, all), sent, End.STALL);
                }
                raw.whole(page("/v3.1/courses?limit=2500&starting_after=b", "a", "b"))
                        .whole(page(null, "c"));

                assertThat(read(impatient(raw, wire.waits)).complete()).isTrue();

                assertThat(ids).containsExactly(all);
                assertThat(raw.requestLines)
                        .containsExactly(
                                "GET /v3.1/courses?limit=10000 HTTP/1.1",
                                "GET /v3.1/courses?limit=2500 HTTP/1.1",
                                "GET /v3.1/courses?limit=2500&starting_after=b HTTP/1.1");
            }
        }
        assertThat(wire.waits).hasSize(2);
    }

    @Test
    @DisplayName("a server that never answers in time is given up after four attempts, not sixteen")
    void neverInTime() {
        wire.answers(COURSES + 10_000, json("{}").withFixedDelay(1_500));
        for (int size : new int[] {2_500, 625, 156}) {
            wire.answers(COURSES + size, json("{}").withFixedDelay(1_500));
        }

        assertThat(catchThrowableOfType(
                        CleverTransportException.class,
                        () -> read(wire.options()
                                .requestTimeout(Duration.ofMillis(150))
                                .build())))
                .isNotNull();
        assertThat(wire.waits).hasSize(3);
    }
}
