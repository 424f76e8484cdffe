package io.cleverkit.roster.functional;

import io.cleverkit.roster.Sleeper;
import io.cleverkit.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets the fake's time pass only while all threads sleep, and then to where the first one wakes. */
final class VirtualTime implements Sleeper {
    private final FakeClock clock;
    private final List<Instant> pending = new ArrayList<>();
    private final List<Duration> sleeps = new ArrayList<>();
    private int threads;

    VirtualTime(FakeClock clock) {
        this(clock, 1);
    }

    /** @param threads how many take part, each of which says {@link #done()} at its end */
    VirtualTime(FakeClock clock, int threads) {
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        Instant end = clock.now().plus(duration);
        sleeps.add(duration);
        pending.add(end);
        passIfAllSleep();
        while (clock.now().isBefore(end)) {
            wait();
        }
        pending.remove(end);
    }

    synchronized void done() {
        threads--;
        passIfAllSleep();
    }

    private void passIfAllSleep() {
        boolean allSleep =
                pending.stream().filter(end -> end.isAfter(clock.now())).count() >= threads;
        if (allSleep && !pending.isEmpty()) {
            Instant first = pending.stream().min(Instant::compareTo).orElseThrow();
            clock.advance(Duration.between(clock.now(), first));
            notifyAll();
        }
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
