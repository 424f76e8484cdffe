package io.cleverkit.testkit.internal.oauth;

import io.cleverkit.testkit.internal.Secrets;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in to the fake in which browser; two hours, as third parties report of Clever. Thread-safe. */
final class Sessions {
    /** Cookies know no ports: the name must not meet that of another application on localhost. */
    private static final String COOKIE = "fake_clever_session";

    private static final Duration LIFETIME = Duration.ofHours(2);

    /** A signed-in user. */
    record Session(DistrictData district, String user, Instant expires) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Secrets secrets;
    private final Clock clock;

    Sessions(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<Session> of(Call call) {
        return call.cookie(COOKIE)
                .map(sessions::get)
                .filter(session -> clock.instant().isBefore(session.expires()));
    }

    Answer open(DistrictData district, String user, Answer answer) {
        String id = secrets.hex(32);
        sessions.put(id, new Session(district, user, clock.instant().plus(LIFETIME)));
        return answer.with("Set-Cookie", COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
    }

    Answer close(Call call, Answer answer) {
        call.cookie(COOKIE).ifPresent(sessions::remove);
        return answer.with("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }
}
