package io.cleverkit.sso.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters as {@code application/x-www-form-urlencoded} text: of a URI, and of what a pending log-in remembers. */
public final class Query {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Adds a parameter; {@code null} adds nothing. */
    public Query with(String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
        return this;
    }

    public @Nullable String get(String name) {
        return parameters.get(name);
    }

    public String encoded() {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + '=' + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The parameters behind a base address and a path: {@code https://host} and {@code /path} make {@code https://host/path?…}. */
    public URI at(URI base, String path) {
        return URI.create(under(base, path) + "?" + encoded());
    }

    /** A path below a base address, whether or not that ends with a slash. */
    public static URI under(URI base, String path) {
        String prefix = base.toString();
        return URI.create((prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + path);
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static Query parse(String encoded) {
        Query query = new Query();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("Not a list of parameters");
            }
            query.with(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
