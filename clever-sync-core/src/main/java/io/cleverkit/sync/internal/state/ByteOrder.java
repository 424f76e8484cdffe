package io.cleverkit.sync.internal.state;

/**
 * The one order of external ids: unsigned UTF-8 bytes. Two sides that sort differently would take records for absent that are
 * there.
 */
public final class ByteOrder {
    private ByteOrder() {}

    /** Compares as {@code Arrays.compareUnsigned} of the UTF-8 bytes would, without making them. */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return compareDifferent(l, r);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** UTF-16 puts surrogates (code points above U+FFFF) before U+E000–U+FFFF, UTF-8 after them. */
    private static int compareDifferent(char left, char right) {
        boolean leftSurrogate = Character.isSurrogate(left);
        boolean rightSurrogate = Character.isSurrogate(right);
        if (leftSurrogate != rightSurrogate) {
            if (leftSurrogate) {
                return 1;
            }
            return -1;
        }
        return Character.compare(left, right);
    }
}
