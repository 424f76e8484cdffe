package io.cleverkit.sso.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * SHA-256 as text. What is digested has 256 random bits or is worthless within a minute, so no salt is needed.
 *
 * <p>Each use has a name of its own in front, so that a digest made for one purpose never fits another.
 */
public final class Digests {
    private Digests() {}

    public static String of(String purpose, String secret) {
        byte[] digest = sha256().digest((purpose + ':' + secret).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** Compares without telling, by the time it takes, how much was equal. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }
}
