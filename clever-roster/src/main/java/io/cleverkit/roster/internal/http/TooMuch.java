package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.ServerErrorException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells failures that a smaller page may not meet. */
public final class TooMuch {
    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final int GATEWAY_TIMEOUT = 504;

    private TooMuch() {}

    /** Returns whether Clever says that the page is too large. */
    public static boolean isRefused(CleverException failure) {
        return failure instanceof CleverApiException refusal && refusal.statusCode() == PAYLOAD_TOO_LARGE;
    }

    /** Returns whether the page did not come in time; not whether nobody was there. */
    public static boolean isTimedOut(CleverException failure) {
        return (failure instanceof CleverTransportException && isTimedOut(failure.getCause()))
                || (failure instanceof ServerErrorException error && error.statusCode() == GATEWAY_TIMEOUT);
    }

    /** Returns whether the next bytes of a page did not come in time. */
    public static boolean isTimedOut(@Nullable Throwable beneath) {
        return beneath instanceof HttpTimeoutException && !(beneath instanceof HttpConnectTimeoutException);
    }
}
