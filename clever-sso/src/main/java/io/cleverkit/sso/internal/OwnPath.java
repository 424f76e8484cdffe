package io.cleverkit.sso.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a path on the host's own site from everything that a browser, a proxy or a framework might take for another site.
 *
 * <p>It asks for one plain form instead of listing bad ones: printable ASCII, one leading slash, no empty or dot segment, and
 * the same again after each percent-decoding, because we cannot know how often those behind us decode.
 */
public final class OwnPath {
    /** Long enough for any deep link, short enough for a cookie, a header or a column. */
    public static final int MAX_LENGTH = 1024;

    private static final int MAX_DECODINGS = 4;
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** Bytes that no valid UTF-8 has; lenient decoders make a slash or a dot of them. */
    private static final Pattern OVERLONG = Pattern.compile("[\u00c0\u00c1]");

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|;|$)");

    private OwnPath() {}

    /** Whether the text is a path (query and fragment allowed) that leads nowhere but to the host itself. */
    public static boolean isSafe(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH || !isPrintableAscii(text)) {
            return false;
        }
        return isSafePath(pathOf(text))
                && !hidesControl(text)
                && !BROKEN_ESCAPE.matcher(text).find();
    }

    /** The part in front of query and fragment. */
    public static String pathOf(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                end = i;
            }
        }
        return text.substring(0, end);
    }

    private static boolean isSafePath(String path) {
        String current = path;
        for (int i = 0; i <= MAX_DECODINGS; i++) {
            if (!isPlain(current)) {
                return false;
            }
            String decoded = decodeOnce(current);
            if (decoded.equals(current)) {
                return true;
            }
            current = decoded;
        }
        return false;
    }

    private static boolean isPlain(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && path.indexOf('\\') < 0
                && !hasControl(path)
                && !OVERLONG.matcher(path).find()
                && !DOT_SEGMENT.matcher(path).find();
    }

    /** Line ends and the like must not appear anywhere, the query included: somebody may put it into a header. */
    private static boolean hidesControl(String text) {
        String current = text;
        for (int i = 0; i <= MAX_DECODINGS; i++) {
            if (hasControl(current)) {
                return true;
            }
            current = decodeOnce(current);
        }
        return false;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(unit -> unit < 0x20 || unit == 0x7f);
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(unit -> unit > 0x20 && unit < 0x7f && unit != '\\');
    }

    /** Bytes become characters one by one (Latin-1): what matters here is ASCII, and nothing can be malformed this way. */
    private static String decodeOnce(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decodeEscape(match.group())));
    }

    private static String decodeEscape(String escape) {
        byte[] single = {(byte) Integer.parseInt(escape.substring(1), 16)};
        return new String(single, StandardCharsets.ISO_8859_1);
    }
}
