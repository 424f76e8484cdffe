package io.cleverkit.sso.internal.oidc;

import io.cleverkit.roster.CleverException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is known of the provider, and asks again when it is old or when a token was signed with a key that nobody has
 * seen. Thread-safe; no lock is held while Clever is asked, so of several threads that find nothing more than one may ask.
 */
public final class ProviderMemory {
    private static final Logger log = LoggerFactory.getLogger(ProviderMemory.class);

    /** How soon a key that was withdrawn is no longer believed. */
    static final Duration FRESH = Duration.ofHours(1);

    /** How long the old keys do while new ones cannot be had. */
    static final Duration TOLERATED = Duration.ofHours(4);

    /** How long to leave Clever alone after an attempt that failed, or that brought no news. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ProviderDocuments documents;
    private final Clock clock;
    private volatile @Nullable Provider known;
    private volatile Instant nextAttempt = Instant.MIN;

    public ProviderMemory(ProviderDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws CleverException if nothing usable is known and Clever does not tell */
    Provider current() {
        Provider provider = known;
        Instant now = clock.instant();
        if (provider == null || isOlder(provider, TOLERATED, now)) {
            return readAnew();
        }
        return isOlder(provider, FRESH, now) && !now.isBefore(nextAttempt) ? renewedOr(provider) : provider;
    }

    /** What is known once a token came with a key that {@code seen} does not have: keys are rotated without notice. */
    Provider newerThan(Provider seen) {
        Provider provider = known;
        if (provider != null && provider.readAt().isAfter(seen.readAt())) {
            return provider; // another thread has asked meanwhile
        }
        Instant now = clock.instant();
        if (now.isBefore(nextAttempt)) {
            return seen;
        }
        nextAttempt = now.plus(PAUSE); // should the new keys not have it either
        return renewedOr(seen);
    }

    private Provider renewedOr(Provider old) {
        try {
            return readAnew();
        } catch (CleverException e) {
            nextAttempt = clock.instant().plus(PAUSE);
            log.warn("Keys not renewed, the old ones stay in use [operation={}]", e.operation());
            return old;
        }
    }

    private Provider readAnew() {
        Instant now = clock.instant();
        Provider fresh = Provider.read(documents, now);
        known = fresh;
        return fresh;
    }

    private static boolean isOlder(Provider provider, Duration age, Instant now) {
        return !now.isBefore(provider.readAt().plus(age));
    }
}
