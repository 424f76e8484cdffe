/**
 * Tests for a host's stores, and stores for a host's tests.
 *
 * <p>To know whether a store of yours is right, extend {@link io.cleverkit.sync.testkit.UserStoreContract} and {@link
 * io.cleverkit.sync.testkit.OrganizationStoreContract}: each test is a requirement of the engine in a sentence. To try the
 * engine without a store of yours, take {@link io.cleverkit.sync.testkit.InMemoryUserStore} and {@link
 * io.cleverkit.sync.testkit.InMemoryOrganizationStore}: they can be looked into, count their calls and fail when told.
 */
@NullMarked
package io.cleverkit.sync.testkit;

import org.jspecify.annotations.NullMarked;
