package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.db.Database;
import java.time.Clock;
import java.util.Optional;

/** Opens sessions and looks for them as the pages do, for tests of other packages. */
public final class TestSessions {
    private final Sessions sessions;

    public TestSessions(Database database) {
        this.sessions = new Sessions(database, Clock.systemUTC());
    }

    public String open(String organizationId, String accountId) {
        return sessions.open(
                Optional.empty(), new Arrival(organizationId, Optional.empty(), Optional.of(accountId), false));
    }

    public boolean works(String token) {
        return sessions.find(token).isPresent();
    }
}
