package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverResponseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an inflated body and stops where it cannot be honest: no more than some megabytes may come without anything
 * complete in them. So a few kilobytes that inflate to gigabytes fill neither the memory nor the time of a reader, while a
 * page may be as long as its records make it. Not thread-safe.
 */
final class BoundedStream extends FilterInputStream {
    /** The largest small answer, and the largest record: a section with thousands of students is below 1 MB. */
    static final int LARGEST = 16 * 1024 * 1024;

    private final Request request;
    private long left = LARGEST;
    private boolean ended;

    BoundedStream(Request request, InputStream inflated) {
        super(inflated);
        this.request = request;
    }

    /** Something has come completely, so as much again may follow. */
    void progress() {
        left = LARGEST;
    }

    /** Whether the reader has come to the end. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        ended |= octet < 0;
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int octets = super.read(target, offset, length);
        ended |= octets < 0;
        count(Math.max(0, octets));
        return octets;
    }

    private void count(int octets) {
        left -= octets;
        if (left < 0) {
            throw Failures.unusable(
                    request,
                    CleverResponseException.Reason.SHAPE,
                    "Clever's answer is far larger than such an answer can be. Report it",
                    null);
        }
    }
}
