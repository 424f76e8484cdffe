package io.cleverkit.testkit.internal.oauth;

import io.cleverkit.testkit.internal.Secrets;
import io.cleverkit.testkit.internal.data.DistrictData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization codes: for one client and one redirect URI, for one minute, for one use. Thread-safe. */
final class Codes {
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    /** Whom a code stands for and where it was sent. */
    record Issued(
            String clientId,
            String redirectUri,
            DistrictData district,
            String user,
            boolean fromLibrary,
            String nonce,
            Instant expires) {}

    private final Map<String, Issued> codes = new ConcurrentHashMap<>();
    private final Secrets secrets;
    private final Clock clock;

    Codes(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Issues a code; the nonce is empty where none was given. */
    String issue(
            String clientId,
            String redirectUri,
            DistrictData district,
            String user,
            boolean fromLibrary,
            String nonce) {
        String code = secrets.hex(40);
        Instant expires = clock.instant().plus(LIFETIME);
        codes.put(code, new Issued(clientId, redirectUri, district, user, fromLibrary, nonce, expires));
        return code;
    }

    /** Spends a code of this client; empty when it is unknown, spent, another client's, or too old. */
    Optional<Issued> spend(String code, String clientId) {
        Issued issued = codes.get(code);
        if (issued == null || !issued.clientId().equals(clientId) || !codes.remove(code, issued)) {
            return Optional.empty();
        }
        return clock.instant().isBefore(issued.expires()) ? Optional.of(issued) : Optional.empty();
    }
}
