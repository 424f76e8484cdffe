package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.internal.memory.InMemorySyncState;
import io.cleverkit.sync.spi.TransactionRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;

@DisplayName("In-memory state")
class InMemorySyncStateContractTest extends SyncStateContract {
    @Override
    protected StateFixture fixture() {
        return new InMemoryFixture();
    }

    /** Nothing outlives the instance, so that is what a reopened state is. */
    static class InMemoryFixture implements StateFixture {
        private final HandMovedClock clock = new HandMovedClock();
        private final SyncState state = wrap(new InMemorySyncState(clock));

        /** For states that are broken on purpose. */
        SyncState wrap(SyncState whole) {
            return whole;
        }

        @Override
        public SyncState emptyState() {
            return state;
        }

        @Override
        public SyncState reopen() {
            return state;
        }

        @Override
        public TransactionRunner transactions() {
            return InMemorySyncState.TRANSACTIONS;
        }

        @Override
        public void advance(Duration duration) {
            clock.now = clock.now.plus(duration);
        }
    }

    private static final class HandMovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-25T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
