package io.cleverkit.examples.readalong.password;

import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken: long ones. Nothing is asked for that makes passwords harder to remember than to guess (NIST SP 800-63B).
 */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int DISTINCT = 5;

    private PasswordRule() {}

    /** Returns what is wrong with a password, for the person who chose it. */
    static Optional<String> objection(String password, String again, String loginName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(
                    "Please take " + SHORTEST + " to " + LONGEST + " characters. A few words in a row do well.");
        }
        String name = loginName.substring(0, loginName.indexOf('@'));
        if (password.codePoints().distinct().count() < DISTINCT
                || (name.length() > 3 && password.toLowerCase(Locale.ROOT).contains(name))) {
            return Optional.of(
                    "Please take something that is harder to guess: no repetition, and nothing of your e-mail address.");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("The two passwords were not the same.");
    }
}
