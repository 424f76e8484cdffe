package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Changes;
import io.cleverkit.examples.readalong.support.ExpectedRoster;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever Clever answers, nobody is archived for it, and the run says what happened. */
class FaultTest {
    private static FakeClever fake;
    private static App app;
    private static String district;
    private String before;

    @BeforeAll
    static void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(5).students(250))
                .start();
        app = App.start(fake);
        district = fake.district().id();
        app.awaitFirstRun(district);
    }

    @AfterAll
    static void stop() {
        app.close();
        fake.close();
    }

    @BeforeEach
    void remember() {
        before = app.roster(district).toString();
    }

    @AfterEach
    void theNextRunIsFineAgain() {
        fake.faults().clear();
        assertThat(app.run(district).path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(ExpectedRoster.inUse(app.roster(district))).isEqualTo(ExpectedRoster.of(fake.district()));
    }

    @Test
    void aServerErrorInTheMiddleOfTheWalk() {
        fake.faults().on("/sections").times(50).answer(Fault.SERVER_ERROR);

        assertFailed(app.run(district), "SOURCE_UNAVAILABLE");
    }

    @Test
    void aTruncatedPage() {
        fake.faults().on("/users").times(50).answer(Fault.TRUNCATED);

        assertFailedSomehow(app.run(district));
    }

    @Test
    void aPageOfHtml() {
        fake.faults().on("/sections").times(50).answer(Fault.HTML);

        assertFailedSomehow(app.run(district));
    }

    @Test
    void anEmptyListOfUsers() {
        fake.faults().on("/users").times(50).answer(Fault.EMPTY_LIST);

        JsonNode run = app.run(district);

        assertThat(run.path("state").asText()).isEqualTo("HELD");
        assertThat(run.path("holdReasons")).isNotEmpty();
        assertThat(run.path("holdReasons").get(0).path("message").asText()).isNotEmpty();
        assertUntouched(run);
    }

    private void assertFailed(JsonNode run, String code) {
        assertFailedSomehow(run);
        assertThat(run.path("error").path("code").asText()).isEqualTo(code);
    }

    private void assertFailedSomehow(JsonNode run) {
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("FAILED");
        assertThat(run.path("error").path("message").asText()).contains("Nothing was archived");
        assertUntouched(run);
    }

    private void assertUntouched(JsonNode run) {
        assertThat(Changes.total(run)).as(run.toString()).isZero();
        assertThat(app.roster(district).toString()).isEqualTo(before);
    }
}
