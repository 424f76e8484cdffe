package io.cleverkit.sso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One query parameter as a browser may send it: absent, empty, too long, several times, or full of surprises. */
final class CallbackParameter {
    private final int maxLength;
    private @Nullable String value;
    private boolean malformed;

    CallbackParameter(int maxLength) {
        this.maxLength = maxLength;
    }

    void set(@Nullable String text) {
        value = null;
        // An empty parameter says as much as an absent one.
        if (text != null && !text.isEmpty()) {
            malformed = text.length() > maxLength || !isPrintable(text);
            value = malformed ? null : text;
        }
    }

    /** RFC 6749 §3.1: parameters must not be included more than once. */
    void setAll(@Nullable List<String> texts) {
        if (texts == null || texts.isEmpty()) {
            return;
        }
        set(texts.get(0));
        malformed = malformed || texts.size() > 1;
    }

    @Nullable
    String value() {
        return value;
    }

    boolean isMalformed() {
        return malformed;
    }

    /** Printable ASCII is all that RFC 6749 appendix A allows in code, state and error. */
    private static boolean isPrintable(String text) {
        return text.chars().allMatch(unit -> unit >= 0x20 && unit < 0x7f);
    }
}
