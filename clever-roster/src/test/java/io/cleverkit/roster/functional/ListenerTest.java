package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.cleverkit.roster.functional.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.CircuitReport;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverListener;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.RequestReport;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.WaitReport;
import io.cleverkit.roster.micrometer.MicrometerListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListenerTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String COURSE = "/v3.1/courses/canary-id";

    private final Wire wire = new Wire(server);
    private final Recorder recorder = new Recorder();

    private static final class Recorder implements CleverListener {
        private final List<RequestReport> requests = new ArrayList<>();
        private final List<WaitReport> waits = new ArrayList<>();
        private final List<CircuitReport> circuits = new ArrayList<>();

        @Override
        public void onRequest(RequestReport report) {
            requests.add(report);
        }

        @Override
        public void onWait(WaitReport report) {
            waits.add(report);
        }

        @Override
        public void onCircuit(CircuitReport report) {
            circuits.add(report);
        }
    }

    private DistrictClient district(CleverListener... listeners) {
        var options = wire.options();
        for (CleverListener listener : listeners) {
            options.listener(listener);
        }
        return options.build().district(Wire.token("canary-token"));
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("x-request-id", "id-7")
                .withBody("{\"message\":\"canary\"}");
    }

    private void someTrouble() {
        String reset = String.valueOf(Wire.NOW.plusSeconds(37).getEpochSecond());
        wire.answers(
                COURSE,
                status(503),
                status(429).withHeader("x-ratelimit-reset", reset),
                json("{\"data\":{\"id\":\"a\",\"name\":\"canary\"}}"));
    }

    @Test
    @DisplayName("each request and each wait is reported, with what an operator needs and nothing personal")
    void reports() {
        someTrouble();

        district(recorder).course("canary-id");

        assertThat(recorder.requests).extracting(r -> r.status().orElse(0)).contains(503, 429, 200);
        assertThat(recorder.requests).hasSize(wire.requests(COURSE));
        assertThat(recorder.requests).allSatisfy(report -> {
            assertThat(report.operation()).isEqualTo("read course");
            assertThat(report.district()).contains(Wire.DISTRICT);
            assertThat(report.duration()).isPositive();
        });
        assertThat(recorder.requests.get(0).requestId()).contains("id-7");
        assertThat(recorder.waits)
                .extracting(WaitReport::reason)
                .contains(WaitReport.Reason.RETRY, WaitReport.Reason.ALLOWANCE);
        assertThat(recorder.waits).extracting(WaitReport::duration).isEqualTo(wire.waits);
        assertThat(recorder.waits.get(0).failure()).contains(ServerErrorException.class);
        assertThat(recorder.requests + "" + recorder.waits).doesNotContain("canary", "/v3.1");
    }

    @Test
    @DisplayName("a request that came to nothing is reported without a status")
    void noAnswer() throws Exception {
        try (RawServer raw = new RawServer()) {
            raw.end(RawServer.End.CLOSE);
            DistrictClient district = wire.options()
                    .apiUrl(raw.uri())
                    .maxAttempts(1)
                    .listener(recorder)
                    .build()
                    .district(Wire.token("canary-token"));

            assertThatThrownBy(() -> district.course("a")).isInstanceOf(CleverException.class);
        }
        assertThat(recorder.requests).hasSize(1);
        assertThat(recorder.requests.get(0).status()).isEmpty();
    }

    @Test
    @DisplayName("a circuit's opening is reported once")
    void circuit() {
        wire.answers(COURSE, status(500));
        DistrictClient district = district(recorder);

        for (int call = 0; call < 8; call++) {
            assertThatThrownBy(() -> district.course("canary-id")).isInstanceOf(CleverException.class);
        }

        assertThat(recorder.circuits).extracting(CircuitReport::state).containsExactly(CircuitReport.State.OPEN);
        assertThat(recorder.circuits.get(0).district()).contains(Wire.DISTRICT);
    }

    @Test
    @DisplayName("a listener that throws harms neither the call nor the next listener")
    void broken() {
        wire.answers(COURSE, json("{\"data\":{\"id\":\"a\"}}"));
        CleverListener broken = new CleverListener() {
            @Override
            public void onRequest(RequestReport report) {
                throw new IllegalStateException("broken");
            }
        };

        assertThat(district(broken, recorder).course("canary-id").id()).isEqualTo("a");
        assertThat(recorder.requests).hasSize(1);
    }

    @Test
    @DisplayName("Micrometer gets timers and counters whose tags are bounded")
    void micrometer() {
        someTrouble();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        district(MicrometerListener.of(registry)).course("canary-id");

        assertThat(registry.get("clever.requests")
                        .tags("operation", "read course", "status", "429")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("clever.waits")
                        .tags("reason", "allowance")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(Duration.ofSeconds(37).toSeconds());
        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .noneMatch(tag -> tag.getValue().contains("canary")
                                || tag.getValue().equals(Wire.DISTRICT)));
    }

    @Test
    @DisplayName("Micrometer counts the changes of circuits")
    void micrometerCircuit() {
        wire.answers(COURSE, status(500));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        DistrictClient district = district(MicrometerListener.of(registry));

        for (int call = 0; call < 6; call++) {
            assertThatThrownBy(() -> district.course("canary-id")).isInstanceOf(CleverException.class);
        }

        assertThat(registry.get("clever.circuit").tag("state", "open").counter().count())
                .isEqualTo(1);
    }
}
