package io.cleverkit.testkit.internal;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Timestamps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A district's grants to the applications: connected or not, and under which tokens. The first application is the one meant
 * where none is named. Thread-safe.
 */
public final class Connection {
    private final DistrictData district;
    private final Secrets secrets;
    private final List<Application> applications;
    private volatile Map<String, Grant> grants = Map.of();

    /** One granted token. */
    public record Grant(String id, String token, String created) {
        @Override
        public String toString() {
            return "Grant[" + id + "]";
        }
    }

    Connection(DistrictData district, List<Application> applications, Secrets secrets) {
        this.district = district;
        this.applications = applications;
        this.secrets = secrets;
        rotate();
    }

    public DistrictData district() {
        return district;
    }

    /** The grant to an application. */
    public Optional<Grant> grant(String clientId) {
        return Optional.ofNullable(grants.get(clientId));
    }

    public boolean isConnected() {
        return !grants.isEmpty();
    }

    /** The first application's token; empty while disconnected. */
    public Optional<String> token() {
        return grant(applications.get(0).clientId()).map(Grant::token);
    }

    /** The application that a token was granted to. */
    public Optional<Application> holderOf(String token) {
        Map<String, Grant> now = grants;
        return applications.stream()
                .filter(application -> {
                    Grant grant = now.get(application.clientId());
                    return grant != null && grant.token().equals(token);
                })
                .findFirst();
    }

    /** Ends the grants; their tokens are worthless from now on. */
    public synchronized void disconnect() {
        grants = Map.of();
        district.feed().connect(false);
    }

    /** Makes new grants with new tokens, ending any former ones; returns the first application's token. */
    public synchronized String rotate() {
        Map<String, Grant> made = new LinkedHashMap<>();
        String now = Timestamps.of(district.clock().instant());
        for (Application application : applications) {
            made.put(application.clientId(), new Grant(district.nextId(), secrets.hex(40), now));
        }
        grants = made;
        district.feed().connect(true);
        return token().orElseThrow();
    }
}
