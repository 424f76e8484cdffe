/**
 * What a host implements: where its organizations, classes and accounts live ({@link io.cleverkit.sync.spi.OrganizationStore},
 * {@link io.cleverkit.sync.spi.UserStore}), who opens transactions ({@link io.cleverkit.sync.spi.TransactionRunner}), and,
 * for rosters that do not come from Clever, where they are read ({@link io.cleverkit.sync.spi.RosterSource}).
 */
@NullMarked
package io.cleverkit.sync.spi;

import org.jspecify.annotations.NullMarked;
