package io.cleverkit.roster.internal.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether the consumer took more than half of the time that a page took. It looks at every 16th record only, since
 * looking costs as much as a good part of a record. Not thread-safe.
 */
final class ConsumerWatch {
    private static final int EVERY = 16;

    private final Clock clock;
    private Instant pageBegan = Instant.MIN;
    private Instant given = Instant.MIN;
    private Duration consumed = Duration.ZERO;
    private long pages = -1;
    private int record;

    ConsumerWatch(Clock clock) {
        this.clock = clock;
    }

    /** The consumer is back for the next record. */
    void asked() {
        if (pages < 0) {
            pages = 0;
            pageBegan = clock.instant();
        } else if (record % EVERY == 0) {
            consumed = consumed.plus(Duration.between(given, clock.instant()).multipliedBy(EVERY));
        }
        record++;
    }

    /** A record is given to the consumer; returns true if it began a page and the one before showed a slow consumer. */
    boolean given(long pagesRead) {
        if (pagesRead > pages) {
            Instant now = clock.instant();
            boolean slow = consumed.multipliedBy(2).compareTo(Duration.between(pageBegan, now)) > 0;
            pages = pagesRead;
            pageBegan = now;
            consumed = Duration.ZERO;
            given = now;
            return slow;
        }
        if (record % EVERY == 0) {
            given = clock.instant();
        }
        return false;
    }
}
