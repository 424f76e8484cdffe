package io.cleverkit.roster.internal.listing;

import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * How listings are read ahead of whoever consumes them.
 *
 * @param executor runs the reading
 * @param clock tells whether the consumer is the slow part
 * @param records at most read at a time while those before them are consumed; 0 for never
 */
public record Ahead(Executor executor, Clock clock, int records) {
    /** Hides a round trip of 200 ms behind a consumer of 100 µs a record, and holds some 10 MB of people. */
    public static final int DEFAULT_RECORDS = 2_000;

    /** The same with another number. @throws IllegalArgumentException if it is negative or more than 100,000 */
    public Ahead withRecords(int number) {
        if (number < 0 || number > 100_000) {
            throw new IllegalArgumentException("records: must be 0 to 100000");
        }
        return new Ahead(executor, clock, number);
    }
}
