/**
 * For hosts that implement the engine's interfaces: contracts that say whether a store is right, and stores in memory that
 * are.
 *
 * <p>Start at {@link io.cleverkit.sync.testkit.UserStoreContract} or {@link io.cleverkit.sync.testkit.InMemoryUserStore}. A
 * module of tests: it requires JUnit and AssertJ.
 */
module io.cleverkit.sync.testkit {
    requires static org.jspecify;
    requires transitive io.cleverkit.sync;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.cleverkit.sync.testkit;

    opens io.cleverkit.sync.testkit to
            org.junit.platform.commons;
}
