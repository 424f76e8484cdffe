package io.cleverkit.sync.internal.state;

import java.util.Arrays;

/** A few bytes of keyed hashes, as a value. Immutable. */
public final class HashBytes {
    /** No bytes; as a fingerprint: the record must be written again, whatever it holds. */
    public static final HashBytes NONE = new HashBytes(new byte[0]);

    private final byte[] bytes;

    private HashBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static HashBytes of(byte[] bytes) {
        return new HashBytes(bytes.clone());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** How many hashes of {@code size} bytes these are. */
    public int count(int size) {
        return bytes.length / size;
    }

    /** Whether the hash of {@code size} bytes at {@code index} is the same on both sides; false where one side has none. */
    public boolean sameAt(HashBytes other, int index, int size) {
        int from = index * size;
        int to = from + size;
        return to <= bytes.length && to <= other.bytes.length && Arrays.equals(bytes, from, to, other.bytes, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
