package io.cleverkit.sso.internal;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes secrets of 256 random bits, as text that needs no escaping in a URL or a cookie. */
public final class Secrets {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random;

    public Secrets(SecureRandom random) {
        this.random = requireNonNull(random, "random");
    }

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text could have come from {@link #next()}; says nothing about whether it did. */
    public static boolean isShaped(String text) {
        return SHAPE.matcher(text).matches();
    }
}
