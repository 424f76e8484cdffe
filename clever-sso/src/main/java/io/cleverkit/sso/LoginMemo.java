package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.internal.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pending log-in as the library knows it, and as the one opaque column that a store keeps.
 *
 * <p>Written as parameters, so that a node of an older version can read what a newer one wrote and ignore what it does not
 * know.
 */
record LoginMemo(Attempt attempt, String browserHash, Instant usableUntil) {
    String encoded() {
        return new Query()
                .with("browser", browserHash)
                .with("until", Long.toString(usableUntil.toEpochMilli()))
                .with("to", attempt.returnTo())
                .with("district", attempt.district())
                .with("again", attempt.restarted() ? "1" : null)
                .with("app", attempt.application() == 0 ? null : Integer.toString(attempt.application()))
                .encoded();
    }

    /** Reads what {@link #encoded()} wrote; {@code null} if a store damaged it, which counts as a state we do not know. */
    static @Nullable LoginMemo parse(String encoded) {
        try {
            Query query = Query.parse(encoded);
            Attempt attempt = new Attempt(
                    requireNonNull(query.get("to")),
                    query.get("district"),
                    query.get("again") != null,
                    applicationIn(query));
            Instant until = Instant.ofEpochMilli(Long.parseLong(requireNonNull(query.get("until"))));
            return new LoginMemo(attempt, requireNonNull(query.get("browser")), until);
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private static int applicationIn(Query query) {
        String number = query.get("app");
        return number == null ? 0 : Integer.parseUnsignedInt(number);
    }

    @Override
    public String toString() {
        return "LoginMemo[" + attempt + "]";
    }
}
