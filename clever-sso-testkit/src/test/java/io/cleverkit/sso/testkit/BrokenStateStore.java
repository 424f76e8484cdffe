package io.cleverkit.sso.testkit;

import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A state store with one fault. */
final class BrokenStateStore implements LoginStateStore {
    private final Fault fault;
    private final Clock clock;
    private final Meeting meeting = new Meeting();
    private final Map<String, Instant> codes = new ConcurrentHashMap<>();
    private volatile Map<String, PendingLogin> logins = new ConcurrentHashMap<>();

    BrokenStateStore(Fault fault, Clock clock) {
        this.fault = fault;
        this.clock = clock;
    }

    /** What hosts get wrong; NONE, to see that the rest is right. */
    enum Fault {
        NONE,
        TRIMS_THE_PAYLOAD,
        CUTS_THE_PAYLOAD,
        KEEPS_SECONDS_ONLY,
        KEEPS_WHAT_IS_TAKEN,
        TAKES_ALL,
        IGNORES_CASE,
        NEVER_FORGETS,
        FORGETS_EARLY,
        CLEANS_UP_EVERYTHING,
        KNOWS_NO_CODE,
        REMEMBERS_CODES_FOR_EVER,
        LATER_USE_PROLONGS,
        SHARES_KEYS,
        ONE_MEMORY_PER_PROCESS,
        TAKES_IN_TWO_STEPS,
        REMEMBERS_CODES_IN_TWO_STEPS,
        LOSES_WHAT_IS_SAVED_AT_ONCE
    }

    @Override
    public void save(PendingLogin login) {
        if (fault == Fault.CLEANS_UP_EVERYTHING && logins.values().stream().anyMatch(this::isOver)) {
            logins.clear();
        }
        if (fault == Fault.LOSES_WHAT_IS_SAVED_AT_ONCE) {
            Map<String, PendingLogin> copy = new HashMap<>(logins);
            meeting.await();
            copy.put(login.stateHash(), login);
            logins = copy;
            // Once more, or the quicker one takes its log-in before the slower one overwrites it.
            meeting.await();
            return;
        }
        if (fault == Fault.SHARES_KEYS) {
            codes.put(login.stateHash(), login.forgetAt());
        }
        logins.put(key(login.stateHash()), altered(login));
    }

    private PendingLogin altered(PendingLogin login) {
        PendingLogin.Builder copy = PendingLogin.builder().from(login);
        switch (fault) {
            case TRIMS_THE_PAYLOAD -> copy.payload(login.payload().trim());
            case CUTS_THE_PAYLOAD ->
                copy.payload(login.payload()
                        .substring(0, Math.min(255, login.payload().length())));
            case KEEPS_SECONDS_ONLY -> copy.forgetAt(login.forgetAt().truncatedTo(ChronoUnit.SECONDS));
            case FORGETS_EARLY -> copy.forgetAt(login.forgetAt().minus(Duration.ofSeconds(1)));
            default -> {
                return login;
            }
        }
        return copy.build();
    }

    @Override
    public Optional<PendingLogin> take(String stateHash) {
        String key = key(stateHash);
        PendingLogin login = switch (fault) {
            case KEEPS_WHAT_IS_TAKEN -> logins.get(key);
            case TAKES_IN_TWO_STEPS -> takeInTwoSteps(key);
            case TAKES_ALL -> takeAll(key);
            default -> logins.remove(key);
        };
        return Optional.ofNullable(login).filter(found -> !isOver(found));
    }

    private PendingLogin takeInTwoSteps(String key) {
        PendingLogin login = logins.get(key);
        meeting.await();
        logins.remove(key);
        return login;
    }

    private PendingLogin takeAll(String key) {
        PendingLogin login = logins.get(key);
        logins.clear();
        return login;
    }

    @Override
    public boolean firstUse(String codeHash, Instant forgetAt) {
        Instant now = clock.instant();
        switch (fault) {
            case KNOWS_NO_CODE -> {
                return true;
            }
            case REMEMBERS_CODES_IN_TWO_STEPS -> {
                boolean first =
                        !codes.containsKey(codeHash) || !codes.get(codeHash).isAfter(now);
                meeting.await();
                codes.put(codeHash, forgetAt);
                return first;
            }
            case LATER_USE_PROLONGS -> {
                Instant before = codes.put(codeHash, forgetAt);
                return before == null || !before.isAfter(now);
            }
            case REMEMBERS_CODES_FOR_EVER -> {
                return codes.putIfAbsent(codeHash, forgetAt) == null;
            }
            default -> {
                codes.computeIfPresent(codeHash, (code, end) -> end.isAfter(now) ? end : null);
                return codes.putIfAbsent(codeHash, forgetAt) == null;
            }
        }
    }

    BrokenStateStore reopened() {
        return fault == Fault.ONE_MEMORY_PER_PROCESS ? new BrokenStateStore(fault, clock) : this;
    }

    private String key(String stateHash) {
        return fault == Fault.IGNORES_CASE ? stateHash.toLowerCase(Locale.ROOT) : stateHash;
    }

    private boolean isOver(PendingLogin login) {
        return fault != Fault.NEVER_FORGETS && !login.forgetAt().isAfter(clock.instant());
    }
}
