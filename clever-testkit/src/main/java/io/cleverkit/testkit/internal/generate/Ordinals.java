package io.cleverkit.testkit.internal.generate;

import java.util.function.IntUnaryOperator;

/** Ascending places in a computed list: how many, and which is the n-th. */
record Ordinals(int size, IntUnaryOperator at) {
    static Ordinals none() {
        return new Ordinals(0, n -> n);
    }

    static Ordinals range(int start, int size) {
        return new Ordinals(size, n -> start + n);
    }

    /** These, in ascending order; the array is not copied. */
    static Ordinals of(int... sorted) {
        return new Ordinals(sorted.length, n -> sorted[n]);
    }

    /** Of the first {@code count} places those whose remainder by {@code period} is among the given ones, which ascend. */
    static Ordinals periodic(int count, int period, int... remainders) {
        int size = count / period * remainders.length;
        for (int remainder : remainders) {
            if (remainder < count % period) {
                size++;
            }
        }
        return new Ordinals(size, n -> n / remainders.length * period + remainders[n % remainders.length]);
    }
}
