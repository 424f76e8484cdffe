package io.cleverkit.roster.internal.http;

import java.io.ByteArrayInputStream;
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
            return answer.withBody(new ByteArrayInputStream(answer.body().readAllBytes()));
        } catch (IOException brokenOff) {
            throw Failures.unreadable(request, brokenOff);
        }
    }
}
