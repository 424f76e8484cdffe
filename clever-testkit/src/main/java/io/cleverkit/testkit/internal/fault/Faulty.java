package io.cleverkit.testkit.internal.fault;

import io.cleverkit.testkit.internal.api.PageTwist;
import io.cleverkit.testkit.internal.http.Answer;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;

/** Turns the answer a request would have had into the one a fault makes of it. */
public final class Faulty {
    private static final byte[] NOTHING = {};

    private Faulty() {}

    /** Answers under the rule; {@code plain} gives the honest answer, its page twisted if asked. */
    public static Answer answer(FaultRule rule, Clock clock, Function<PageTwist, Answer> plain) {
        Answer answer = switch (rule.kind()) {
            case RATE_LIMITED -> rateLimited(rule, clock);
            case RATE_LIMITED_WITHOUT_RESET -> Answer.message(429, "Too many requests");
            case UNAUTHORIZED -> Answer.message(401, "Unauthorized");
            case NOT_FOUND -> Answer.message(404, "Resource not found");
            case SERVER_ERROR -> Answer.message(500, "Internal server error");
            case BAD_GATEWAY -> Answer.html(502, gateway("502 Bad Gateway"));
            case UNAVAILABLE -> Answer.html(503, gateway("503 Service Temporarily Unavailable"));
            // Nobody acts on these two, and nobody hears what is answered.
            case TIMEOUT_BEFORE, RESET -> Answer.json(503, NOTHING);
            case HTML -> Answer.html(200, gateway("We will be back shortly"));
            case EMPTY_BODY -> Answer.json(200, NOTHING);
            case SLOW -> plain.apply(PageTwist.NONE).after(rule.time());
            case TRUNCATED -> truncated(rule, plain.apply(PageTwist.NONE));
            default -> plain.apply(rule.kind().ofThePage());
        };
        return rule.kind()
                .onTheWire()
                .map(mode -> answer.spoiltBy(rule.onTheWire(mode)))
                .orElse(answer);
    }

    private static Answer rateLimited(FaultRule rule, Clock clock) {
        // The header counts whole seconds: rounded up, so that whoever waits for it has waited long enough.
        long reset = clock.instant().plus(rule.time()).plusMillis(999).getEpochSecond();
        return Answer.message(429, "Too many requests")
                .with("x-ratelimit-bucket", "bearer")
                .with("x-ratelimit-limit", "1200")
                .with("x-ratelimit-remaining", "0")
                .with("x-ratelimit-reset", Long.toString(reset));
    }

    /** Valid HTTP whose length fits, but the JSON in it ends too early. */
    private static Answer truncated(FaultRule rule, Answer whole) {
        int length = whole.body().length;
        int kept = rule.afterBytes().isPresent()
                ? Math.min(rule.afterBytes().getAsInt(), Math.max(0, length - 1))
                : length / 2;
        return whole.withBody(Arrays.copyOf(whole.body(), kept));
    }

    private static String gateway(String title) {
        return "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n</body>\r\n</html>\r\n";
    }
}
