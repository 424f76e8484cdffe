package io.cleverkit.roster.internal.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts a text from outside into an address. */
public final class Path {
    private Path() {}

    /** Encodes a path segment. An id that would name another place is a mistake of the caller. */
    public static String segment(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("id: must not be blank, \".\" or \"..\"");
        }
        return encode(id);
    }

    /** Encodes a text for a path segment or a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
