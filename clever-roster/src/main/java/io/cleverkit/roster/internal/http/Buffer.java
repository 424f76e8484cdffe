package io.cleverkit.roster.internal.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Reads the whole body of a small answer, so that one which breaks off is repeated like one that never came. A listing's
 * page is not small; whoever reads it takes care of its breaking off.
 */
final class Buffer implements Exchange {
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
            byte[] body = answer.body().readAllBytes();
            if (body.length == 0 && request.isRead() && answer.isSuccess() && answer.isJson()) {
                throw new EOFException("no body"); // JSON was promised, so it was cut off before its first byte
            }
            return answer.withBody(new ByteArrayInputStream(body));
        } catch (IOException brokenOff) {
            throw Failures.unreadable(request, brokenOff);
        }
    }
}
