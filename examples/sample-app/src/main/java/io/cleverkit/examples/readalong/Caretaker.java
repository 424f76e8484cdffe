package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.config.NightlySettings;
import io.cleverkit.roster.CleverException;
import io.cleverkit.sync.CleverSync;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what must happen without anybody asking: looks for new districts at the start, every few minutes and shortly before the
 * night's runs, and lets the engine start whatever is due. What a run does and when a night is, the engine knows.
 */
final class Caretaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration BEFORE_THE_NIGHT = Duration.ofMinutes(2);

    private final CleverSync sync;
    private final DistrictWatch discovery;
    private final Optional<Duration> discoverEvery;
    private final Optional<NightlySettings> nightly;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "readalong-caretaker");
        thread.setDaemon(true);
        return thread;
    });
    private Instant nextDiscovery = Instant.MIN;

    Caretaker(
            CleverSync sync,
            DistrictWatch discovery,
            Optional<Duration> discoverEvery,
            Optional<NightlySettings> nightly,
            Clock clock) {
        this.sync = sync;
        this.discovery = discovery;
        this.discoverEvery = discoverEvery;
        this.nightly = nightly;
        this.clock = clock;
    }

    /** Begins, with a first round at once. A Clever that is slow to answer keeps no run waiting, so there are two rounds. */
    void start() {
        everyRound(sync::runDue);
        everyRound(this::discoverIfDue);
    }

    private void everyRound(Runnable work) {
        // What this future would tell is told by the log: a round never throws.
        var unused = executor.scheduleWithFixedDelay(() -> guarded(work), 0, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The next round tries again; without this, there would be none.
            LOG.warn("A round failed [cause={}]", e.getClass().getName());
        }
    }

    private void discoverIfDue() {
        Instant now = clock.instant();
        if (now.isBefore(nextDiscovery)) {
            return;
        }
        nextDiscovery = next(now);
        try {
            discovery.discover();
        } catch (CleverException e) {
            LOG.warn("Clever's list of districts could not be read; asked again later [cause={}]", e.getMessage());
        }
    }

    private Instant next(Instant now) {
        Instant regular = discoverEvery.map(now::plus).orElse(Instant.MAX);
        Instant night = nightly.map(at -> beforeTheNight(at, now)).orElse(Instant.MAX);
        return regular.isBefore(night) ? regular : night;
    }

    private static Instant beforeTheNight(NightlySettings nightly, Instant now) {
        LocalDate today = now.atZone(nightly.zone()).toLocalDate();
        Instant tonight = before(nightly, today);
        return tonight.isAfter(now) ? tonight : before(nightly, today.plusDays(1));
    }

    private static Instant before(NightlySettings nightly, LocalDate day) {
        return ZonedDateTime.of(day, nightly.at(), nightly.zone()).toInstant().minus(BEFORE_THE_NIGHT);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
