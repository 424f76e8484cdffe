package io.cleverkit.examples.readalong.db;

import io.cleverkit.sync.FingerprintKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What Readalong decides once and must remember. */
public final class Settings {
    private static final String FINGERPRINT_KEY = "fingerprint-key";

    private final Database database;

    /** Keeps settings in this database. */
    public Settings(Database database) {
        this.database = database;
    }

    /**
     * Returns the key that the engine hashes records with; made at the first start. A product with a place for secrets would keep
     * it there, away from the hashes.
     */
    public FingerprintKey fingerprintKey() {
        byte[] fresh = new byte[FingerprintKey.MIN_BYTES];
        new SecureRandom().nextBytes(fresh);
        String stored = rememberOnce(FINGERPRINT_KEY, Base64.getEncoder().encodeToString(fresh));
        return FingerprintKey.of("readalong-1", Base64.getDecoder().decode(stored));
    }

    /** Stores the value unless there is one, and returns what is stored: of two instances that start at once, one decides. */
    private String rememberOnce(String name, String value) {
        return find(name).orElseGet(() -> {
            try {
                database.transaction(connection ->
                        Sql.update(connection, "INSERT INTO setting (name, content) VALUES (?, ?)", name, value));
                return value;
            } catch (DatabaseException e) {
                return find(name).orElseThrow(() -> e);
            }
        });
    }

    private Optional<String> find(String name) {
        return database.transaction(connection -> Sql.first(
                connection, row -> row.getString("content"), "SELECT content FROM setting WHERE name = ?", name));
    }
}
