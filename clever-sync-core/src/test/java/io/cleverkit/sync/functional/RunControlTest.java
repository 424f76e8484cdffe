package io.cleverkit.sync.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.NightlySchedule;
import io.cleverkit.sync.RunInProgressException;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.RunTrigger;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.RosterSource;
import io.cleverkit.sync.support.EngineRig;
import io.cleverkit.sync.support.TestDistrict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may run when, and what happens to runs that are cut off. */
class RunControlTest {
    private final EngineRig rig = new EngineRig().standard();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch readOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        readOn.countDown();
        rig.close();
    }

    /** A source that waits in the middle until the test lets it go on. */
    private RosterSource waitingSource() {
        return connection -> {
            reading.countDown();
            await(readOn);
            return rig.district.read(connection);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("a second run of a district is refused with the id of the one that is on")
    void oneAtATime() {
        try (CleverSync sync = rig.builder().source(waitingSource()).build()) {
            String first = sync.start(TestDistrict.KEY, RunRequest.manual());
            await(reading);

            assertThatThrownBy(() -> rig.sync.start(TestDistrict.KEY, RunRequest.manual()))
                    .isInstanceOfSatisfying(
                            RunInProgressException.class,
                            e -> assertThat(e.runId()).contains(first));
            readOn.countDown();
        }
    }

    @Test
    @DisplayName("a run that is told to stop is repeated without being asked")
    void stoppedRunIsRepeated() {
        CleverSync sync = rig.builder().source(waitingSource()).build();
        String id = sync.start(TestDistrict.KEY, RunRequest.manual());
        await(reading);
        Thread closer = new Thread(sync::close);
        closer.start();
        // Closing waits for the run, the run for us; it sees that it is to stop as soon as it reads on.
        Awaitility.await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
        readOn.countDown();
        join(closer);

        RunReport stopped = rig.sync.findRun(id).orElseThrow();
        assertThat(stopped.state()).isEqualTo(RunState.FAILED);
        assertThat(stopped.problem().orElseThrow().code()).isEqualTo("STOPPED");
        assertThat(rig.host.calls).isZero();

        List<String> started = rig.sync.runDue();
        assertThat(started).hasSize(1);
        RunReport repeated = await(started.get(0));
        assertThat(repeated.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(repeated.trigger()).isEqualTo(RunTrigger.MANUAL);
        assertThat(rig.sync.runDue()).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive()).isFalse();
    }

    private RunReport await(String runId) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> rig.sync.findRun(runId).orElseThrow().state().isOver());
        return rig.sync.findRun(runId).orElseThrow();
    }

    @Test
    @DisplayName(
            "a nightly run starts once when it is due, however often and from however many processes it is asked for")
    void nightly() {
        rig.run();
        MovableClock clock = new MovableClock(Instant.parse("2026-11-25T08:59:00Z"));
        NightlySchedule four = NightlySchedule.at(LocalTime.of(4, 0), ZoneId.of("America/New_York"));
        try (CleverSync one = rig.builder().clock(clock).nightly(four).build();
                CleverSync other = rig.builder().clock(clock).nightly(four).build()) {
            // The rig's own engine planned the real next night; the first look plans with this clock.
            one.runDue();
            clock.now = Instant.parse("2026-12-25T09:00:00Z");

            List<String> started = one.runDue();
            assertThat(started).hasSize(1);
            assertThat(await(started.get(0)).trigger()).isEqualTo(RunTrigger.SCHEDULED);
            assertThat(other.runDue()).isEmpty();
            assertThat(one.connection(TestDistrict.KEY).orElseThrow().nextRunAt())
                    .contains(Instant.parse("2026-12-26T09:00:00Z"));
        }
    }

    @Test
    @DisplayName("districts that were never run, or let us in no longer, take no part in nights")
    void notEveryDistrict() {
        MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
        try (CleverSync sync = rig.builder().clock(clock).build()) {
            assertThat(sync.runDue()).isEmpty();
            rig.run();
            sync.disconnected(TestDistrict.KEY);
            assertThat(sync.runDue()).isEmpty();
        }
    }

    @Test
    @DisplayName("runs of a district are listed newest first")
    void history() {
        String first = rig.run().runId();
        String second = rig.run().runId();

        assertThat(rig.sync.history(TestDistrict.KEY, 10))
                .extracting(RunReport::runId)
                .containsExactly(second, first);
        assertThat(rig.sync.connect(TestDistrict.KEY)).isFalse();
        assertThat(rig.sync.connect(new ConnectionKey("app", "d2"))).isTrue();
    }

    private static final class MovableClock extends Clock {
        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
