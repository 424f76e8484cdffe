package io.cleverkit.examples.readalong.config;

import java.util.Optional;

/**
 * Which database holds everything.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user its user, when it needs one
 * @param password the password, when it needs one
 */
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password) {
    /** Tells whether this is PostgreSQL; otherwise it is H2. */
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Leaves the URL out too: PostgreSQL's may hold a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (isPostgres() ? "postgresql" : "h2") + "]";
    }
}
