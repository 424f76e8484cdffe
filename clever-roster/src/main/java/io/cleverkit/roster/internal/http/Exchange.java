package io.cleverkit.roster.internal.http;

/** One request and its answer; also every step of the pipeline. Thread-safe. */
@FunctionalInterface
public interface Exchange {
    /**
     * Returns the answer; the caller closes it.
     *
     * @throws io.cleverkit.roster.CleverException if there is none, or none of use
     */
    Response exchange(Request request);
}
