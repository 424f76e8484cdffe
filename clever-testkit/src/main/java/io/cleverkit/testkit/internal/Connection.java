package io.cleverkit.testkit.internal;

import io.cleverkit.testkit.internal.data.DistrictData;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A district's grant to the application: connected or not, and under which token. Thread-safe. */
public final class Connection {
    private final DistrictData district;
    private final Secrets secrets;
    private volatile @Nullable Grant grant;

    /** One granted token. */
    public record Grant(String id, String token, String created) {
        @Override
        public String toString() {
            return "Grant[" + id + "]";
        }
    }

    Connection(DistrictData district, Secrets secrets) {
        this.district = district;
        this.secrets = secrets;
        rotate();
    }

    public DistrictData district() {
        return district;
    }

    public Optional<Grant> grant() {
        return Optional.ofNullable(grant);
    }

    public boolean isConnected() {
        return grant != null;
    }

    /** The token; empty while disconnected. */
    public Optional<String> token() {
        return grant().map(Grant::token);
    }

    /** Ends the grant; its token is worthless from now on. */
    public synchronized void disconnect() {
        grant = null;
        district.feed().connect(false);
    }

    /** Makes a new grant with a new token, ending any former one; returns the token. */
    public synchronized String rotate() {
        Grant made = new Grant(
                district.nextId(),
                secrets.hex(40),
                io.cleverkit.testkit.internal.data.Timestamps.of(
                        district.clock().instant()));
        grant = made;
        district.feed().connect(true);
        return made.token();
    }
}
