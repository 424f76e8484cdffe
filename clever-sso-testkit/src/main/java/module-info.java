/**
 * For hosts that implement the interfaces of the log-in: contracts that say whether an implementation is right, and accounts in
 * memory that are.
 *
 * <p>Start at {@link io.cleverkit.sso.testkit.LoginStateStoreContract}. A module of tests: it requires JUnit and AssertJ.
 */
module io.cleverkit.sso.testkit {
    requires static org.jspecify;
    requires transitive io.cleverkit.sso;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.cleverkit.sso.testkit;

    opens io.cleverkit.sso.testkit to
            org.junit.platform.commons;
}
