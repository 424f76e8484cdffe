package io.cleverkit.testkit.internal;

import java.util.Random;

/**
 * Makes tokens and codes. Seeded, hence guessable: right for a fake, where the same start must give the same tokens, and for
 * nothing else. Thread-safe.
 */
public final class Secrets {
    private final Random random;

    public Secrets(long seed) {
        this.random = new Random(seed ^ 0x5eC4e75L);
    }

    /** That many lower-case hexadecimal characters. */
    public synchronized String hex(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    /** In the shape of a UUID. */
    public String uuid() {
        return hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12);
    }
}
