package io.cleverkit.sso.testkit;

import io.cleverkit.sso.spi.AccountAccess;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passwords and sessions in memory, with one fault. */
final class BrokenAccess implements AccountAccess {
    final Set<String> passwords = ConcurrentHashMap.newKeySet();
    final Map<String, String> sessions = new ConcurrentHashMap<>();
    final Set<String> barred = ConcurrentHashMap.newKeySet();
    private final Fault fault;
    private final Meeting meeting = new Meeting();

    BrokenAccess(Fault fault) {
        this.fault = fault;
    }

    /** What hosts get wrong; NONE, to see that the rest is right. */
    enum Fault {
        NONE,
        KEEPS_THE_PASSWORD,
        ENDS_ALL_PASSWORDS,
        ENDS_ONE_SESSION,
        ENDS_EVERYBODYS_SESSIONS,
        FAILS_WHEN_REPEATED,
        BARS_THE_ACCOUNT,
        ONE_AT_A_TIME
    }

    @Override
    public void endPassword(String accountId) {
        switch (fault) {
            case KEEPS_THE_PASSWORD -> {}
            case ENDS_ALL_PASSWORDS -> passwords.clear();
            case FAILS_WHEN_REPEATED -> {
                if (!passwords.remove(accountId)) {
                    throw new IllegalStateException("there is no password");
                }
            }
            default -> passwords.remove(accountId);
        }
    }

    @Override
    public void endSessions(String accountId) {
        switch (fault) {
            case ENDS_ONE_SESSION -> firstOf(accountId).ifPresent(sessions::remove);
            case ENDS_EVERYBODYS_SESSIONS -> sessions.clear();
            case BARS_THE_ACCOUNT -> {
                sessions.values().removeIf(accountId::equals);
                barred.add(accountId);
            }
            case ONE_AT_A_TIME -> {
                if (meeting.await()) {
                    throw new IllegalStateException("two at once");
                }
                sessions.values().removeIf(accountId::equals);
            }
            default -> sessions.values().removeIf(accountId::equals);
        }
    }

    private Optional<String> firstOf(String accountId) {
        return sessions.entrySet().stream()
                .filter(session -> session.getValue().equals(accountId))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
