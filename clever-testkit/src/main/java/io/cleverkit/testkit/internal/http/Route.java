package io.cleverkit.testkit.internal.http;

/** Answers requests. Called from many threads. */
@FunctionalInterface
public interface Route {
    Answer answer(Call call);
}
