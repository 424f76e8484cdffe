/**
 * Tests for what a host gives to the log-in.
 *
 * <p>To know whether an implementation of yours is right, extend its contract: {@link
 * io.cleverkit.sso.testkit.LoginStateStoreContract}, {@link io.cleverkit.sso.testkit.AccountDirectoryContract} or {@link
 * io.cleverkit.sso.testkit.LinkingAccountDirectoryContract}, {@link io.cleverkit.sso.testkit.AccountAccessContract}. Each test is a
 * requirement in a sentence. To try a log-in without a table of accounts, take {@link
 * io.cleverkit.sso.testkit.InMemoryAccountDirectory}.
 */
@NullMarked
package io.cleverkit.sso.testkit;

import org.jspecify.annotations.NullMarked;
