package io.cleverkit.testkit.internal.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The request header {@code Accept-Encoding} (RFC 9110, 12.5.3), as far as it tells of gzip. */
final class AcceptEncoding {
    private static final Pattern GZIP = Pattern.compile("(?i)\\s*(?:x-)?gzip\\s*(?:;\\s*q\\s*=\\s*([0-9.]+)\\s*)?");
    private static final Pattern ZERO = Pattern.compile("0(?:\\.0*)?");

    private AcceptEncoding() {}

    /** Whether gzip is named, and not with a quality of 0. */
    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.split(",", -1)) {
            var named = GZIP.matcher(coding);
            if (named.matches()) {
                return named.group(1) == null || !ZERO.matcher(named.group(1)).matches();
            }
        }
        return false;
    }
}
