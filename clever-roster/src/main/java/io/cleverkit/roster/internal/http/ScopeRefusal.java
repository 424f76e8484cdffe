package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.internal.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * Recognises Clever's text for what is outside a token's scopes. It is documented without a status, and seen with several; the
 * same status without it means something else.
 */
final class ScopeRefusal {
    private static final String WORDS = "not in token's scopes";

    /** Longer than any refusal; what follows is not read. */
    private static final int LONGEST = 8 * 1024;

    private ScopeRefusal() {}

    /** Reads the beginning of a refusal's body. */
    static boolean isSaidBy(Response answer) {
        try {
            JsonObject body =
                    JsonObject.read(new ByteArrayInputStream(answer.body().readNBytes(LONGEST)));
            String said = body.text("message").or(() -> body.text("error")).orElse("");
            return said.toLowerCase(Locale.ROOT).contains(WORDS);
        } catch (IOException unreadable) {
            return false; // the status says enough
        }
    }
}
