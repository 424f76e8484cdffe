package io.cleverkit.testkit.internal.fault;

import io.cleverkit.testkit.internal.api.PageTwist;
import io.cleverkit.testkit.internal.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Turns the answer a request would have had into the one a fault makes of it. */
public final class Faulty {
    /** The faults by name, as the control API takes them. */
    public static final List<String> NAMES = List.of(
            "RATE_LIMITED",
            "SERVER_ERROR",
            "BAD_GATEWAY",
            "UNAVAILABLE",
            "SLOW",
            "TRUNCATED",
            "RESET",
            "HTML",
            "EMPTY_LIST",
            "DUPLICATE_PAGE",
            "REORDERED_PAGE",
            "APPEARING_RECORD",
            "VANISHING_RECORD");

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(1);

    private Faulty() {}

    /** Answers under the rule; {@code plain} gives the honest answer, its page twisted if asked. */
    public static Answer answer(FaultRules.Rule rule, Clock clock, Function<PageTwist, Answer> plain) {
        return switch (rule.fault()) {
            case "RATE_LIMITED" -> rateLimited(rule, clock);
            case "SERVER_ERROR" -> Answer.message(500, "Internal server error");
            case "BAD_GATEWAY" -> Answer.html(502, gateway("502 Bad Gateway"));
            case "UNAVAILABLE" -> Answer.html(503, gateway("503 Service Temporarily Unavailable"));
            case "SLOW" -> plain.apply(PageTwist.NONE).after(rule.delay().isZero() ? DEFAULT_DELAY : rule.delay());
            case "TRUNCATED" -> truncated(rule, plain.apply(PageTwist.NONE));
            case "RESET" -> Answer.connectionReset();
            case "HTML" -> Answer.html(200, gateway("We will be back shortly"));
            default -> plain.apply(PageTwist.valueOf(rule.fault()));
        };
    }

    private static Answer rateLimited(FaultRules.Rule rule, Clock clock) {
        Duration wait = rule.delay().isZero() ? DEFAULT_DELAY : rule.delay();
        // The header counts whole seconds: rounded up, so that whoever waits for it has waited long enough.
        long reset = clock.instant().plus(wait).plusMillis(999).getEpochSecond();
        return Answer.message(429, "Too many requests")
                .with("x-ratelimit-bucket", "bearer")
                .with("x-ratelimit-limit", "1200")
                .with("x-ratelimit-remaining", "0")
                .with("x-ratelimit-reset", Long.toString(reset));
    }

    /** Valid HTTP whose length fits, but the JSON in it ends too early. */
    private static Answer truncated(FaultRules.Rule rule, Answer whole) {
        int length = whole.body().length;
        int kept = rule.afterBytes() > 0 ? Math.min(rule.afterBytes(), Math.max(0, length - 1)) : length / 2;
        return whole.withBody(Arrays.copyOf(whole.body(), kept));
    }

    private static String gateway(String title) {
        return "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n</body>\r\n</html>\r\n";
    }
}
