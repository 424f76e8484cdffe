package io.cleverkit.testkit.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** A body that is compressed already: sent as it is to whoever takes gzip, and inflated on the way to anybody else. */
public interface GzippedBody {
    /** Its length in bytes as it is. */
    int length();

    /** Its length in bytes once inflated. */
    int plainLength();

    /** A stream of the bytes as they are; a new one for every call, which the caller closes. */
    InputStream open();

    /** A stream of the inflated bytes; a new one for every call, which the caller closes. */
    default InputStream openPlain() {
        try {
            return new GZIPInputStream(open(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
