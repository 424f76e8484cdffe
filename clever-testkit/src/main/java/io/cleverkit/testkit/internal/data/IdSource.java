package io.cleverkit.testkit.internal.data;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out ids in the shape of a Mongo ObjectId that ascend in the order of creation, as Clever's do.
 *
 * <p>The time part is constant so that the same seed gives the same ids on any day; what a client may rely on, the order,
 * lies in the counter. Thread-safe.
 */
public final class IdSource {
    private static final int TIME_PART = 0x6890a1c0;
    private static final int MAX_COUNT = 0xffffff;

    private final String prefix;
    private final AtomicInteger counter = new AtomicInteger();

    public IdSource(long seed) {
        Random random = new Random(seed * 31 + 17);
        this.prefix = String.format(Locale.ROOT, "%08x%08x%02x", TIME_PART, random.nextInt(), random.nextInt(0x100));
    }

    /** The next id: 24 lower-case hexadecimal characters. */
    public String next() {
        int count = counter.incrementAndGet();
        if (count > MAX_COUNT) {
            throw new IllegalStateException("more ids than one district can have");
        }
        String hex = Integer.toHexString(count);
        return prefix + "000000".substring(hex.length()) + hex;
    }
}
