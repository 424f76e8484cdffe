package io.cleverkit.roster.internal.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clever's id of a request, to quote to its support. */
final class RequestId {
    /** It goes into messages, so nothing passes that could be anything else than an id. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static @Nullable String of(Response answer) {
        return answer.header("x-request-id")
                .or(() -> answer.header("clever-request-id"))
                .filter(id -> SHAPE.matcher(id).matches())
                .orElse(null);
    }
}
