package io.cleverkit.sync.clever;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.ForbiddenException;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.UnauthorizedException;
import io.cleverkit.sync.spi.SourceUnavailableException;
import io.cleverkit.sync.spi.SourceUnavailableException.Reason;
import java.util.function.Supplier;

/** Says in the engine's words why Clever could not be read. The client's messages hold no personal data and no secret. */
final class Failures {
    private Failures() {}

    static <T> T translate(Supplier<T> call) {
        try {
            return call.get();
        } catch (CleverException e) {
            throw translated(e);
        }
    }

    static RuntimeException translated(RuntimeException e) {
        if (e instanceof CleverException clever) {
            return new SourceUnavailableException(reason(clever), withoutFullStop(clever), clever);
        }
        return e;
    }

    private static Reason reason(CleverException e) {
        // A whole list or the district itself that is not found means that this token no longer reaches it.
        if (e instanceof UnauthorizedException || e instanceof ForbiddenException || e instanceof NotFoundException) {
            return Reason.DISCONNECTED;
        }
        if (e instanceof CleverResponseException || e instanceof ReadIncompleteException) {
            return Reason.UNREADABLE;
        }
        return Reason.UNAVAILABLE;
    }

    private static String withoutFullStop(CleverException e) {
        String message = e.getMessage() == null ? "Clever could not be read" : e.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
