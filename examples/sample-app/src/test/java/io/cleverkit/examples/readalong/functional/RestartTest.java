package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.AppProcess;
import io.cleverkit.examples.readalong.support.ExpectedRoster;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind, however it ends. */
class RestartTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLosesNothingAndItsRunIsRepeated() {
        try (FakeClever fake = fake()) {
            Map<String, String> variables = AppProcess.variables(fake, folder);
            String district = fake.district().id();
            // The list of sections comes late, so there is time to kill the process in the middle of its first run.
            fake.faults().on("/sections").delay(Duration.ofSeconds(30)).answer(Fault.SLOW);
            try (AppProcess process = AppProcess.start(folder, variables)) {
                process.awaitLine("listens on");
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> fake.requests().stream()
                                .anyMatch(request -> request.path().endsWith("/users")));
                process.kill();
            }
            fake.faults().clear();

            try (App app = App.start(fake, variables)) {
                JsonNode run = Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .until(
                                () -> app.sync(district).path("lastRun"),
                                last -> last.path("state").asText().equals("SUCCEEDED"));

                assertThat(run.path("trigger").asText()).isEqualTo("ONBOARDING");
                assertThat(app.sync(district)
                                .path("history")
                                .get(1)
                                .path("error")
                                .path("code")
                                .asText())
                        .isEqualTo("INTERRUPTED");
                assertThat(ExpectedRoster.inUse(app.roster(district))).isEqualTo(ExpectedRoster.of(fake.district()));
            }
        }
    }

    @Test
    void aProcessThatIsAskedToStopEndsWithZero() {
        try (FakeClever fake = fake();
                AppProcess process = AppProcess.start(folder, AppProcess.variables(fake, folder))) {
            process.awaitLine("listens on");

            assertThat(process.terminate(Duration.ofSeconds(10))).isZero();
        }
    }

    @Test
    void aBadValueEndsWithTwoAndOneLine() {
        try (AppProcess process = AppProcess.start(folder, Map.of("PORT", "web"))) {
            assertThat(process.awaitEnd(Duration.ofSeconds(30))).isEqualTo(2);
            assertThat(process.output())
                    .isEqualToIgnoringNewLines("PORT must be a number from 0 (any free port) to 65535");
        }
    }

    @Test
    void aPortThatIsTakenEndsWithTwoAndOneLine() {
        try (FakeClever fake = fake();
                AppProcess process = AppProcess.start(
                        folder, Map.of("PORT", Integer.toString(fake.url().getPort())))) {
            assertThat(process.awaitEnd(Duration.ofSeconds(30))).isEqualTo(2);
            assertThat(process.output())
                    .startsWith("PORT must be a port that is free")
                    .hasLineCount(1);
        }
    }

    @Test
    void withoutAnyConfigurationThereIsADistrictToLookAt() {
        try (AppProcess process = AppProcess.start(folder, Map.of("PORT", "0", "ADMIN_API_TOKEN", App.TOKEN))) {
            process.awaitLine("Its portal is on");

            assertThat(process.output()).contains("Readalong listens on http://localhost:");
            assertThat(folder.resolve("data/readalong.mv.db")).exists();
            assertThat(process.terminate(Duration.ofSeconds(10))).isZero();
        }
    }

    private static FakeClever fake() {
        return FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(9).students(120))
                .start();
    }
}
