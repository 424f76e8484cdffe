package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.TokenInfo;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link TokenInfo}. */
public final class TokenInfoReader {
    private TokenInfoReader() {}

    /** Returns the value, or null if none was sent. */
    public static @Nullable TokenInfo read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        TokenInfo.Builder tokenInfo = TokenInfo.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "client_id" -> tokenInfo.clientId(in.text());
                case "scopes" -> tokenInfo.scopes(in.sharedTexts());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            tokenInfo.unknown(unknown);
        }
        return tokenInfo.build();
    }
}
