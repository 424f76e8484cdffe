package io.cleverkit.testkit.internal.data;

import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;
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
    private static final int COUNTER_DIGITS = 6;

    private final String prefix;
    private final AtomicInteger counter = new AtomicInteger();

    public IdSource(long seed) {
        Random random = new Random(seed * 31 + 17);
        this.prefix = String.format(Locale.ROOT, "%08x%08x%02x", TIME_PART, random.nextInt(), random.nextInt(0x100));
    }

    /** The next id: 24 lower-case hexadecimal characters. */
    public String next() {
        return reserve(1).id(0);
    }

    /** The next {@code size} ids, all at once. */
    public Run reserve(int size) {
        int last = counter.addAndGet(size);
        if (last > MAX_COUNT) {
            throw new IllegalStateException("more ids than one district can have");
        }
        return new Run(prefix, last - size + 1, size);
    }

    /** Consecutive ids, none of them kept in memory. */
    public record Run(String prefix, int first, int size) {

        /** The id at a place from 0. */
        public String id(int place) {
            return prefix + HexFormat.of().toHexDigits(first + place, COUNTER_DIGITS);
        }

        /** The place of an id; empty when it is none of these. */
        public OptionalInt placeOf(String id) {
            if (id.length() != prefix.length() + COUNTER_DIGITS || !id.startsWith(prefix)) {
                return OptionalInt.empty();
            }
            String digits = id.substring(prefix.length());
            if (!digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return OptionalInt.empty();
            }
            int place = HexFormat.fromHexDigits(digits) - first;
            return place >= 0 && place < size ? OptionalInt.of(place) : OptionalInt.empty();
        }
    }
}
