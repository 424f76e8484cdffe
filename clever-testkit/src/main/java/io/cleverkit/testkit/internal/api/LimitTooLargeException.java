package io.cleverkit.testkit.internal.api;

/** The limit is above 10,000: 413. */
final class LimitTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
