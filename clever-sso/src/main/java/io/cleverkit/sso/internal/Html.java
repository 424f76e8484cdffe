package io.cleverkit.sso.internal;

/** Escapes text for HTML, between tags and in quoted attributes alike. */
public final class Html {
    private Html() {}

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(unit -> append(escaped, (char) unit));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, char unit) {
        switch (unit) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.append(unit);
        }
    }
}
