package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads the whole body of a small answer, so that one which breaks off is repeated like one that never came. A listing's
 * page is not small; whoever reads it takes care of its breaking off.
 */
final class Buffer implements Exchange {
    /** The largest small answer: a section with thousands of students is below 1 MB. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Exchange next;

    Buffer(Exchange next) {
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        Response answer = next.exchange(request);
        if (request.isStreamed()) {
            return answer;
        }
        try (answer) {
            byte[] body = answer.body().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw Failures.unusable(
                        request,
                        CleverResponseException.Reason.SHAPE,
                        "Clever's answer is far larger than such an answer can be. Report it",
                        null);
            }
            return answer.withBody(new ByteArrayInputStream(body));
        } catch (IOException brokenOff) {
            throw Failures.unreadable(request, brokenOff);
        }
    }
}
