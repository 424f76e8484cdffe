package io.cleverkit.sso;

import io.cleverkit.sso.internal.Digests;
import io.cleverkit.sso.internal.Secrets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log-in cookie says: the browser's secret and, after a restart, when that was and which code was thrown away.
 *
 * <p>The secret is what binds a state to the browser. The rest only keeps a browser from going round in circles; whoever
 * tampers with it can merely have their own log-in restarted or refused, so it needs no signature.
 */
record BrowserMark(
        @Nullable String secret,
        @Nullable Instant restartedAt,
        @Nullable String discarded) {
    /** Long enough for a round trip without a person in between, short enough for the next click on the portal to be new. */
    private static final Duration IN_A_ROW = Duration.ofSeconds(30);

    private static final BrowserMark NONE = new BrowserMark(null, null, null);
    private static final int DISCARDED_LENGTH = 12;

    static BrowserMark of(@Nullable String cookie) {
        if (cookie == null || cookie.length() > 100) {
            return NONE;
        }
        String[] parts = cookie.split("\\.", -1);
        if (!Secrets.isShaped(parts[0])) {
            return NONE;
        }
        return new BrowserMark(
                parts[0], parts.length > 1 ? instantOrNull(parts[1]) : null, parts.length > 2 ? parts[2] : null);
    }

    /** The cookie of a restart, with the same secret. */
    static String restarted(String secret, Instant now, @Nullable String discardedCode) {
        String mark = secret + '.' + Long.toString(now.getEpochSecond(), Character.MAX_RADIX);
        return discardedCode == null ? mark : mark + '.' + shortDigest(discardedCode);
    }

    /** Whether the last restart was so recent that another would be the second in a row. */
    boolean isRestartedJustNow(Instant now) {
        return restartedAt != null && Duration.between(restartedAt, now).abs().compareTo(IN_A_ROW) <= 0;
    }

    /** Whether it was this code that led to the restart. */
    boolean hasDiscarded(String code) {
        return discarded != null && Digests.same(discarded, shortDigest(code));
    }

    /** Whether this browser is the one with the secret of that digest. */
    boolean isBrowserOf(String secretHash) {
        return secret != null && Digests.same(hash(secret), secretHash);
    }

    static String hash(String secret) {
        return Digests.of("browser", secret);
    }

    private static String shortDigest(String code) {
        return Digests.of("discarded", code).substring(0, DISCARDED_LENGTH);
    }

    private static @Nullable Instant instantOrNull(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text, Character.MAX_RADIX));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "BrowserMark[***]";
    }
}
