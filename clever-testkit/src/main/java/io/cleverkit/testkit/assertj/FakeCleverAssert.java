package io.cleverkit.testkit.assertj;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a {@link FakeClever} was asked, of {@link FakeClever#requests}: not what was asked of its control API, nor
 * what stubs of your own answered. A failure lists what did come; tokens, codes and secrets are in no message.
 *
 * <p>Everything about requests throws {@link IllegalStateException} when the journal is off, and where the journal was too small to
 * know: a request that was dropped must not pass for one that never came.
 */
public final class FakeCleverAssert extends AbstractAssert<FakeCleverAssert, FakeClever> {

    FakeCleverAssert(@Nullable FakeClever actual) {
        super(actual, FakeCleverAssert.class);
    }

    /** Such a request came, once or more. */
    public FakeCleverAssert received(RequestPattern pattern) {
        List<FakeRequest> all = known();
        if (all.stream().noneMatch(pattern)) {
            requireAll();
            fail("to have received", pattern.toString(), "but it did not", all, pattern);
        }
        return this;
    }

    /**
     * Such a request came exactly so many times.
     *
     * @throws IllegalArgumentException when {@code times} is negative
     */
    public FakeCleverAssert received(int times, RequestPattern pattern) {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative");
        }
        List<FakeRequest> all = known();
        requireAll();
        long found = all.stream().filter(pattern).count();
        if (found != times) {
            fail("to have received " + times(times), pattern.toString(), "but it came " + times(found), all, pattern);
        }
        return this;
    }

    /** No such request came. */
    public FakeCleverAssert neverReceived(RequestPattern pattern) {
        List<FakeRequest> all = known();
        requireAll();
        if (all.stream().anyMatch(pattern)) {
            fail("never to have received", pattern.toString(), "but it did", all, pattern);
        }
        return this;
    }

    /**
     * Such requests came in this order; others may have come before, between and after. A request counts for one pattern only, so
     * the same pattern twice means two requests.
     *
     * @throws IllegalArgumentException when there is no pattern
     */
    public FakeCleverAssert receivedInOrder(RequestPattern... patterns) {
        requireSome(patterns);
        List<FakeRequest> all = known();
        int reached = 0;
        for (FakeRequest request : all) {
            if (reached < patterns.length && patterns[reached].test(request)) {
                reached++;
            }
        }
        if (reached < patterns.length) {
            requireAll();
            String missing = "but there is no " + patterns[reached]
                    + (reached == 0 ? "" : " after number " + reached + " of these");
            fail("to have received in this order", numbered(patterns), missing, all, patterns[reached]);
        }
        return this;
    }

    /**
     * No request came but such ones; none at all is fine.
     *
     * @throws IllegalArgumentException when there is no pattern; use {@code received(0, anyRequest())}
     */
    public FakeCleverAssert receivedOnly(RequestPattern... patterns) {
        requireSome(patterns);
        Predicate<FakeRequest> other = request -> Arrays.stream(patterns).noneMatch(pattern -> pattern.test(request));
        List<FakeRequest> all = known();
        requireAll();
        if (all.stream().anyMatch(other)) {
            fail("to have received nothing but", numbered(patterns), "but it did", all, other);
        }
        return this;
    }

    /** Every request was one that Clever has an answer for: there is such a path and it takes that method. */
    public FakeCleverAssert hasNoUnplannedRequests() {
        List<FakeRequest> all = known();
        if (all.stream().anyMatch(FakeRequest::isUnplanned)) {
            fail(
                    "to have received nothing but",
                    "requests that Clever has an answer for",
                    "but it did",
                    all,
                    FakeRequest::isUnplanned);
        }
        requireAll();
        return this;
    }

    /** Every fault that was put on has hit all the requests it was meant for. Works with the journal off, too. */
    public FakeCleverAssert hasNoPendingFaults() {
        isNotNull();
        List<String> pending = actual.faults().pendingFaults();
        if (!pending.isEmpty()) {
            failWithMessage(
                    "%nExpecting%n  %s%nto have met every fault that was put on it, but still to come are%n  %s",
                    actual, String.join("\n  ", pending));
        }
        return this;
    }

    /** Goes on with the requests themselves, oldest first, for whatever else is to be said of them. */
    @CheckReturnValue
    public ListAssert<FakeRequest> requests() {
        return Assertions.assertThat(known()).as("requests of %s", actual);
    }

    private List<FakeRequest> known() {
        isNotNull();
        return actual.requests();
    }

    /** Asked after the requests were read, so that whatever is missing among them has been counted. */
    private void requireAll() {
        long dropped = actual.droppedRequests();
        if (dropped > 0) {
            throw new IllegalStateException(
                    "It cannot be known: the journal was too small, " + dropped
                            + " requests were dropped. Start the fake with a larger journal(n), or call forgetRequests() earlier");
        }
    }

    private static void requireSome(RequestPattern... patterns) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException("patterns must not be empty");
        }
    }

    private void fail(
            String what, String wanted, String instead, List<FakeRequest> all, Predicate<FakeRequest> marked) {
        failWithMessage(
                "%nExpecting%n  %s%n%s%n  %s%n%s. %s", actual, what, wanted, instead, RequestLines.of(all, marked));
    }

    private static String times(long number) {
        return number == 0 ? "never" : number == 1 ? "once" : number + " times";
    }

    private static String numbered(RequestPattern... patterns) {
        return IntStream.range(0, patterns.length)
                .mapToObj(i -> (i + 1) + ". " + patterns[i])
                .collect(Collectors.joining("\n  "));
    }
}
