package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverResponseException.Reason;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.DisconnectedException;
import io.cleverkit.roster.ForbiddenException;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.UnauthorizedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exception that says what happened. Messages are constant sentences with facts in brackets: Clever's own words
 * are left out since nobody knows what they repeat of the request.
 */
final class Failures {
    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** The exception for an answer that is no success in JSON. */
    CleverException of(Response answer) {
        Request request = answer.request();
        int status = answer.status();
        if (answer.isSuccess() || (status == 404 && !answer.isJson())) {
            return notJson(answer);
        }
        if (status >= 300 && status < 400) {
            return unusable(answer, Reason.REDIRECT, "Clever answered with a redirect. Check the address");
        }
        String operation = request.operation();
        String id = RequestId.of(answer);
        if (status >= 400 && status < 500 && answer.isJson() && ScopeRefusal.isSaidBy(answer)) {
            return outOfScope(request, status, id);
        }
        String facts = facts(request, status, id);
        return switch (status) {
            case 401 ->
                new UnauthorizedException(
                        "Clever refuses the token. Read it again; of a person, ask for a new log-in " + facts,
                        operation,
                        status,
                        id);
            case 403 -> outOfScope(request, status, id);
            case 404 ->
                new NotFoundException(
                        "There is no such record for this token: deleted, not shared, or another kind of token is needed "
                                + facts,
                        operation,
                        status,
                        id);
            case 429 ->
                new RateLimitedException(
                        "The token's requests of this minute are used up. Try again after the reset " + facts,
                        operation,
                        status,
                        id,
                        RateHeaders.retryAfter(answer, clock.instant()));
            case 413 ->
                new CleverApiException(
                        "Clever finds the page too large. Ask for smaller pages " + facts, operation, status, id);
            case 501 ->
                new CleverApiException(
                        "Clever does not support this request. Report it " + facts, operation, status, id);
            default ->
                status >= 500
                        ? failed(request, facts, status, id)
                        : new CleverApiException(
                                "Clever refuses the request. Report it with the request id " + facts,
                                operation,
                                status,
                                id);
        };
    }

    private static ServerErrorException failed(Request request, String facts, int status, @Nullable String id) {
        String sentence = request.isRead()
                ? "Clever failed. Try again later "
                : "Clever failed, and may have done it all the same; look before you send it again ";
        return new ServerErrorException(sentence + facts, request.operation(), status, id, request.isRead());
    }

    private static CleverResponseException notJson(Response answer) {
        return answer.isHtml()
                ? unusable(
                        answer,
                        Reason.HTML,
                        "Clever answered with an HTML page where JSON was due. Check that the token is of the right kind"
                                + " for this")
                : unusable(
                        answer,
                        Reason.CONTENT_TYPE,
                        "Clever answered with something that is no JSON. Look for a proxy in between");
    }

    /** There was no answer, or its sending was interrupted. */
    static CleverTransportException noAnswer(Request request, IOException cause) {
        if (cause instanceof InterruptedIOException) {
            return interrupted(request);
        }
        if (request.budget().isOver()) {
            return outOfTime(request);
        }
        return new CleverTransportException(
                "Clever could not be reached or did not answer in time. Try again later " + request,
                request.operation(),
                true,
                BrokenBody.showable(cause));
    }

    /** The thread was interrupted; its flag is set again. */
    static CleverTransportException interrupted(Request request) {
        Thread.currentThread().interrupt();
        return new CleverTransportException(
                "The thread was interrupted, so the call was given up " + request, request.operation(), false, null);
    }

    /** The time that the caller gave is over. */
    static CleverTransportException outOfTime(Request request) {
        return new CleverTransportException(
                "The time given for the call is over. Give it more, or try again later " + request,
                request.operation(),
                true,
                null);
    }

    /** The body broke off, stalled or is no valid JSON. */
    static CleverException unreadable(Request request, IOException cause) {
        if (cause instanceof HttpTimeoutException || cause instanceof InterruptedIOException) {
            return noAnswer(request, cause);
        }
        return BrokenBody.isCutOff(cause)
                ? unusable(
                        request,
                        Reason.CUT_OFF,
                        "Clever's answer ended too early. Try again",
                        BrokenBody.showable(cause))
                : unusable(request, Reason.SHAPE, "Clever's answer is no valid JSON. Report it", null);
    }

    private static CleverResponseException unusable(Response answer, Reason reason, String sentence) {
        Request request = answer.request();
        String id = RequestId.of(answer);
        return new CleverResponseException(
                sentence + " " + facts(request, answer.status(), id), request.operation(), reason, id, null);
    }

    static CleverResponseException unusable(
            Request request, Reason reason, String sentence, @Nullable Throwable cause) {
        return new CleverResponseException(sentence + " " + request, request.operation(), reason, cause);
    }

    static DisconnectedException noToken(Request request) {
        return new DisconnectedException(
                "There is no token for this district. It has not connected the application or has disconnected "
                        + request,
                request.operation(),
                401,
                null);
    }

    /** The token was refused, and its source has no better one. */
    static DisconnectedException disconnected(Request request, UnauthorizedException refused) {
        String id = refused.requestId().orElse(null);
        return new DisconnectedException(
                "Clever refuses the district's token, also after it was read again. The district has disconnected: remove"
                        + " nothing and wait for its token " + facts(request, refused.statusCode(), id),
                request.operation(),
                refused.statusCode(),
                id);
    }

    /** Clever says that the token's scopes do not reach. */
    static ForbiddenException outOfScope(Request request, int status, @Nullable String id) {
        return new ForbiddenException(
                "The token may not read this. Check the scopes of the application in Clever's dashboard "
                        + facts(request, status, id),
                request.operation(),
                status,
                id);
    }

    private static String facts(Request request, int status, @Nullable String requestId) {
        return "[district=" + request.district() + ", operation=" + request.operation() + ", status=" + status
                + ", request=" + requestId + "]";
    }
}
