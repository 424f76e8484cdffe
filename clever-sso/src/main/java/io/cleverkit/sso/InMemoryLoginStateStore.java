package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A {@link LoginStateStore} for a host with one process.
 *
 * <p>Bounded: when it is full, the oldest entry makes room, and whoever that belonged to starts over once. A restart of the
 * process has the same effect. Thread-safe.
 */
public final class InMemoryLoginStateStore implements LoginStateStore {
    private static final int DEFAULT_CAPACITY = 100_000;

    private final Clock clock;
    private final ExpiringMemory<PendingLogin> logins;
    private final ExpiringMemory<Boolean> codes;

    private InMemoryLoginStateStore(Clock clock, int capacity) {
        this.clock = clock;
        this.logins = new ExpiringMemory<>(capacity);
        this.codes = new ExpiringMemory<>(capacity);
    }

    /** Makes an empty store for 100,000 log-ins at a time, well below 100 MB when full. */
    public static InMemoryLoginStateStore create(Clock clock) {
        return create(clock, DEFAULT_CAPACITY);
    }

    /**
     * Makes an empty store.
     *
     * @param capacity how many log-ins, and how many codes, it keeps at most
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public static InMemoryLoginStateStore create(Clock clock, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: must be positive");
        }
        return new InMemoryLoginStateStore(requireNonNull(clock, "clock"), capacity);
    }

    @Override
    public void save(PendingLogin login) {
        logins.put(login.stateHash(), login, login.forgetAt(), clock.instant());
    }

    @Override
    public Optional<PendingLogin> take(String stateHash) {
        return Optional.ofNullable(logins.remove(stateHash, clock.instant()));
    }

    @Override
    public boolean firstUse(String codeHash, Instant forgetAt) {
        return codes.putIfAbsent(codeHash, Boolean.TRUE, forgetAt, clock.instant());
    }

    int size() {
        return logins.size() + codes.size();
    }
}
