package io.cleverkit.testkit.internal.generate;

import io.cleverkit.testkit.internal.data.Kind;
import java.util.Random;

/** Chance that depends on nothing but the seed and the place. */
final class Seeds {
    private Seeds() {}

    static Random random(long seed, Kind kind, int ordinal) {
        return new Random(mixed(seed + mixed(((long) kind.path().hashCode() << 32) + ordinal)));
    }

    /** The finish of SplitMix64: {@link Random} begins alike where its seeds are alike. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
