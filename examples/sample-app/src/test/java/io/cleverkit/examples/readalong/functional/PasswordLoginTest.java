package io.cleverkit.examples.readalong.functional;

import java.util.UUID;

/** Log-in with a password, on H2. */
class PasswordLoginTest extends PasswordRules {
    @Override
    String databaseUrl() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
