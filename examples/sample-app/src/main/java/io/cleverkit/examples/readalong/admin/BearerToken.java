package io.cleverkit.examples.readalong.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The token that opens the admin API. Only its digest is kept; comparing takes the same time for every guess. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    /** Accepts this token. */
    public BearerToken(String token) {
        this.digest = digest(token);
    }

    /** Returns a token that nobody can guess. */
    public static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Tells whether the value of an {@code Authorization} header carries the token. */
    public boolean isIn(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(digest, digest(token));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
