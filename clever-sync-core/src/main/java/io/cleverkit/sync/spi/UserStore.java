package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.Account;

/**
 * Where the host keeps its accounts. Archiving one disables its log-in and keeps all its data.
 *
 * <p>Threading, batches and idempotence are those of {@link RecordStore}.
 */
public interface UserStore extends RecordStore<Account> {}
