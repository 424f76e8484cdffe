package io.cleverkit.testkit.assertj;

import io.cleverkit.testkit.FakeClever;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Entry point: assertions on what a fake was asked.
 *
 * <pre>{@code
 * import static io.cleverkit.testkit.assertj.FakeCleverAssertions.assertThat;
 * import static io.cleverkit.testkit.assertj.RequestPattern.get;
 *
 * assertThat(clever)
 *         .received(2, get("/v3.1/users").withParameter("role", "student").of(clever.district()))
 *         .neverReceived(get("/v3.1/sections"))
 *         .hasNoUnplannedRequests()
 *         .hasNoPendingFaults();
 * }</pre>
 *
 * <p>It can be imported beside AssertJ's own {@code assertThat}.
 */
public final class FakeCleverAssertions {
    private FakeCleverAssertions() {}

    /** Begins to assert something of a fake; nothing is checked until the next call. */
    @CheckReturnValue
    public static FakeCleverAssert assertThat(@Nullable FakeClever actual) {
        return new FakeCleverAssert(actual);
    }
}
