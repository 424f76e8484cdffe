package io.cleverkit.roster.internal.decode;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same characters where texts repeat from record to record: ids of districts and schools,
 * grades and the like. That is most of the garbage of decoding, and most of what a list of records would hold twice.
 *
 * <p>A fixed number of places; a text that finds its place taken by another takes it over. Not thread-safe.
 */
final class RepeatedTexts {
    private static final int PLACES = 512;
    private static final int LONGEST = 40;

    private final @Nullable String[] places = new String[PLACES];

    String of(char[] characters, int offset, int length) {
        if (length > LONGEST) {
            return new String(characters, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String known = places[place];
        if (known != null && isSame(known, characters, offset, length)) {
            return known;
        }
        String text = new String(characters, offset, length);
        places[place] = text;
        return text;
    }

    private static boolean isSame(String known, char[] characters, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != characters[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
