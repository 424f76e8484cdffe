package io.cleverkit.roster.internal.http;

/** Lets only a success in JSON pass; everything else becomes the exception that fits. */
final class Check implements Exchange {
    private final Exchange next;
    private final Failures failures;

    Check(Failures failures, Exchange next) {
        this.failures = failures;
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        Response answer = next.exchange(request);
        if (answer.isSuccess() && answer.isJson()) {
            return answer;
        }
        try {
            throw failures.of(answer);
        } finally {
            answer.discard();
        }
    }
}
