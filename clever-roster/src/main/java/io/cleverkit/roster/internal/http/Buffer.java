package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.internal.json.CompleteJson;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Reads the whole body of a small answer, so that one which breaks off, by the rules of HTTP or against them, is repeated like one
 * that never came. A listing's page is not small; whoever reads it takes care of its breaking off.
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
            if (request.isRead() && answer.isSuccess() && answer.isJson() && CompleteJson.isCutOff(body)) {
                throw new EOFException("JSON was promised, and it is not all here");
            }
            return answer.withBody(new ByteArrayInputStream(body));
        } catch (IOException brokenOff) {
            throw Failures.unreadable(request, brokenOff);
        }
    }
}
