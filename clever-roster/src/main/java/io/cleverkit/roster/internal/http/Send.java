package io.cleverkit.roster.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The innermost step: puts the request on the wire, asks for gzip, and says in our words why there is no answer. */
final class Send implements Exchange {
    private final HttpClient client;
    private final Duration timeout;

    Send(HttpClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public Response exchange(Request request) {
        if (request.budget().isOver()) {
            throw Failures.outOfTime(request);
        }
        try {
            HttpResponse<InputStream> answer =
                    client.send(onTheWire(request), head -> new BodyStream(timeout, request.budget()));
            return new Response(request, answer.statusCode(), answer.headers()::firstValue, answer.body());
        } catch (IOException unreachable) {
            throw Failures.noAnswer(request, unreachable);
        } catch (InterruptedException interrupted) {
            throw Failures.interrupted(request);
        }
    }

    private HttpRequest onTheWire(Request request) {
        HttpRequest.Builder wire = HttpRequest.newBuilder(request.uri())
                .timeout(request.budget().cap(timeout))
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
        Authorization authorization = request.authorization();
        if (authorization != null) {
            wire.header("Authorization", authorization.header());
        }
        String type = request.contentType();
        if (type != null) {
            wire.header("Content-Type", type);
        }
        return wire.method(request.method(), request.body()).build();
    }
}
