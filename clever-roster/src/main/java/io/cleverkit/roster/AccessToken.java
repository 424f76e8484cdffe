package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A bearer token of Clever: of a district that connected the application, or of a person who logged in.
 *
 * <p>{@link #toString()} never shows it. Equal by its text. Immutable and thread-safe.
 */
public final class AccessToken {
    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /**
     * Wraps a token.
     *
     * @param text what Clever issued; visible ASCII characters only, which is all that a header can carry
     * @throws IllegalArgumentException if it is empty or has other characters; the message does not repeat it
     */
    public static AccessToken of(String text) {
        requireNonNull(text, "text");
        if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("text: a token has one or more visible ASCII characters and no space");
        }
        return new AccessToken(text);
    }

    /** Returns the token itself. Do not log it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessToken token && token.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns a constant text. */
    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
