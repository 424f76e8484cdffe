package io.cleverkit.roster.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.cleverkit.roster.internal.decode.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Tells JSON that ended too early from JSON that is wrong. A proxy may end an answer early and announce the shorter length, so
 * that HTTP sees nothing wrong.
 */
public final class CompleteJson {
    private CompleteJson() {}

    /** Returns whether more would have to come; false for what no more could put right. */
    public static boolean isCutOff(byte[] body) throws IOException {
        try (JsonParser json = Json.parser(new ByteArrayInputStream(body))) {
            try {
                boolean something = false;
                while (json.nextToken() != null) {
                    something = true;
                }
                return !something;
            } catch (JsonEOFException cutOff) {
                return true;
            } catch (JacksonException wrong) {
                // "nul" is no JSON, but as an end it is "null" cut off.
                return json.currentLocation().getByteOffset() >= body.length && !isClosed(body);
            }
        }
    }

    private static boolean isClosed(byte[] body) {
        byte last = body[body.length - 1];
        return last == '}' || last == ']';
    }
}
