package io.cleverkit.roster;

import java.net.URI;
import java.util.Locale;

/** Which addresses a token may go to. */
final class Hosts {
    private Hosts() {}

    static void check(URI url, String name) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    name + ": must be an address with a host and without user, query and fragment");
        }
        boolean allowed = scheme.equals("https") || (scheme.equals("http") && isLoopback(host));
        if (!allowed) {
            throw new IllegalArgumentException(name + ": must be https, or http on this machine");
        }
    }

    /** By its text and never by asking a name server, whose answer may change. */
    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
