package io.cleverkit.sync;

import java.util.Objects;

/**
 * The secret under which the engine hashes what it wrote, so that it can see changes without keeping names. The host makes it
 * once, keeps it where it keeps secrets, and passes it to the builder. Immutable; never shown.
 */
public final class FingerprintKey {
    /** Fewest bytes of a key. */
    public static final int MIN_BYTES = 32;

    private final String id;
    private final byte[] secret;

    private FingerprintKey(String id, byte[] secret) {
        this.id = id;
        this.secret = secret;
    }

    /**
     * Returns a key.
     *
     * @param id a name for it, stored with each hash, so that keys can be rotated; 1 to 20 characters
     * @param secret random bytes, at least {@value #MIN_BYTES}; copied
     */
    public static FingerprintKey of(String id, byte[] secret) {
        Objects.requireNonNull(id, "id");
        if (id.isEmpty() || id.length() > 20) {
            throw new IllegalArgumentException("id must have 1 to 20 characters");
        }
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("secret must have at least " + MIN_BYTES + " bytes");
        }
        return new FingerprintKey(id, secret.clone());
    }

    /** Returns the name of the key. */
    public String id() {
        return id;
    }

    /** Returns a copy of the secret. */
    public byte[] secret() {
        return secret.clone();
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "FingerprintKey[" + id + "]";
    }
}
