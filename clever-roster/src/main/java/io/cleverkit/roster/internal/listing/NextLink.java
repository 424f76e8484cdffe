package io.cleverkit.roster.internal.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a page says the next one is.
 *
 * @param uri absolute, on the same host
 * @param after the id after which it begins, or null if the link does not say
 */
record NextLink(URI uri, @Nullable String after) {
    private static final String AFTER = "starting_after";

    /** Resolves a link, or returns null if it leads to another host: the token must not go there. */
    static @Nullable NextLink of(String link, String host) {
        boolean relative = link.startsWith("/") && !link.startsWith("//");
        String absolute = relative ? host + link : link;
        if (!absolute.startsWith(host + "/")) {
            return null;
        }
        try {
            URI uri = new URI(absolute);
            return new NextLink(uri, parameter(uri.getRawQuery(), AFTER));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** Returns a parameter of a query; null if it is not there. */
    static @Nullable String parameter(@Nullable String query, String name) {
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                if (parameter.startsWith(name + "=")) {
                    return URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
        }
        return null;
    }
}
