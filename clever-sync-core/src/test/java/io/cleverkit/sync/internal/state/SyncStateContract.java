package io.cleverkit.sync.internal.state;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * Contract of {@link SyncState}. Extend it and say how to make an empty one; every test is a requirement. A state that shares
 * transactions with a database extends {@link DurableSyncStateContract} instead.
 */
public abstract class SyncStateContract {
    /** A fixture for one test, with nothing in it. */
    protected abstract StateFixture fixture();

    @Nested
    @DisplayName("connections")
    class OfConnections extends ConnectionRequirements {
        @Override
        protected StateFixture fixture() {
            return SyncStateContract.this.fixture();
        }
    }

    @Nested
    @DisplayName("the lease")
    class OfTheLease extends LeaseRequirements {
        @Override
        protected StateFixture fixture() {
            return SyncStateContract.this.fixture();
        }
    }

    @Nested
    @DisplayName("links")
    class OfLinks extends LinkRequirements {
        @Override
        protected StateFixture fixture() {
            return SyncStateContract.this.fixture();
        }
    }

    @Nested
    @DisplayName("enrollments")
    class OfEnrollments extends EnrollmentRequirements {
        @Override
        protected StateFixture fixture() {
            return SyncStateContract.this.fixture();
        }
    }

    @Nested
    @DisplayName("runs")
    class OfRuns extends RunRequirements {
        @Override
        protected StateFixture fixture() {
            return SyncStateContract.this.fixture();
        }
    }
}
