package io.cleverkit.roster.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Tells the two ways apart in which reading a body fails. */
public final class BrokenBody {
    private BrokenBody() {}

    /** Returns whether the body ended too early; otherwise it is no valid JSON. */
    public static boolean isCutOff(IOException failure) {
        return failure instanceof JsonEOFException || !(failure instanceof JacksonException);
    }

    /**
     * Returns the failure if its message is fit to be shown. A JSON parser's messages quote the payload; so do the HTTP
     * client's, when what stands where a head was due is the rest of a body that was longer than announced.
     */
    public static @Nullable IOException showable(IOException failure) {
        for (Throwable beneath = failure; beneath != null; beneath = beneath.getCause()) {
            if (beneath instanceof JacksonException || beneath instanceof ProtocolException) {
                return null;
            }
        }
        return failure;
    }
}
