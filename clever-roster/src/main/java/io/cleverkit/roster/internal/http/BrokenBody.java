package io.cleverkit.roster.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells the two ways apart in which reading a body fails. */
public final class BrokenBody {
    private BrokenBody() {}

    /** Returns whether the body ended too early; otherwise it is no valid JSON. */
    public static boolean isCutOff(IOException failure) {
        return failure instanceof JsonEOFException || !(failure instanceof JacksonException);
    }

    /** Returns the failure if its message is fit to be shown: the parser's messages quote the payload, so they are not. */
    public static @Nullable IOException showable(IOException failure) {
        return failure instanceof JacksonException ? null : failure;
    }
}
