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
        if (answer.isSuccess() && (answer.isJson() || isDeletion(answer))) {
            return answer;
        }
        try {
            throw failures.of(answer);
        } finally {
            answer.discard();
        }
    }

    /** Nothing is documented of what a deletion answers; a page of HTML is still none of Clever's API. */
    private static boolean isDeletion(Response answer) {
        return answer.request().method().equals("DELETE") && !answer.isHtml();
    }
}
