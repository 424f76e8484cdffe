package io.cleverkit.testkit.internal.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clever ids that follow from the district's own ids, so that a record keeps its id when rows are added, taken away or sorted.
 *
 * <p>Their time part is a day before that of ids handed out one by one: whatever is added to the district later comes last in
 * every list, as it does at Clever. The rest is half of a hash; that two of a million records share one is as likely as one
 * to thirty million.
 */
final class StableIds {
    private static final String TIME_PART = "688f5040";
    private static final int HASHED_BYTES = 8;

    private final String salt;

    /** Ids of one district: others have others, even for the same schools. */
    StableIds(String districtId) {
        this.salt = districtId;
    }

    /** The id of a record of this type with these words to tell it apart. */
    String of(String type, String... words) {
        return of(type, List.of(words));
    }

    /** The id of a record of this type with these words to tell it apart. */
    String of(String type, List<String> words) {
        // Each word goes after its length, so that no two lists of words read alike.
        String whole = Stream.concat(Stream.of(salt, type), words.stream())
                .map(word -> word.length() + ":" + word)
                .collect(Collectors.joining());
        return TIME_PART + HexFormat.of().formatHex(sha256(whole), 0, HASHED_BYTES);
    }

    /** A seed for what must be numbered in order, the same for the same text. */
    static long seedOf(String text) {
        return ByteBuffer.wrap(sha256(text)).getLong();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
