package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.RequestReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells listeners of every request that goes over the wire. Next to it, so that no wait is counted in. */
final class Observe implements Exchange {
    private final Listeners listeners;
    private final Exchange next;

    private Observe(Listeners listeners, Exchange next) {
        this.listeners = listeners;
        this.next = next;
    }

    static Exchange wrap(Listeners listeners, Exchange next) {
        return listeners.isEmpty() ? next : new Observe(listeners, next);
    }

    @Override
    public Response exchange(Request request) {
        long start = System.nanoTime();
        Response answer = null;
        try {
            answer = next.exchange(request);
            return answer;
        } finally {
            report(request, answer, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void report(Request request, @Nullable Response answer, Duration duration) {
        RequestReport.Builder report = RequestReport.builder()
                .operation(request.operation())
                .district(request.district())
                .duration(duration);
        if (answer != null) {
            report.status(answer.status()).requestId(RequestId.of(answer));
        }
        RequestReport finished = report.build();
        listeners.tell(listener -> listener.onRequest(finished));
    }
}
