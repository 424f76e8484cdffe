package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.internal.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An answer whose body may still be on its way. Not thread-safe; closing it stops the transfer. */
public final class Response implements AutoCloseable {
    private static final int INFLATE_BUFFER = 16 * 1024;
    private static final int WORTH_DRAINING = 16 * 1024;

    private final Request request;
    private final int status;
    private final Function<String, Optional<String>> headers;
    private final InputStream wire;
    private @Nullable BoundedStream body;

    Response(Request request, int status, Function<String, Optional<String>> headers, InputStream wire) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.wire = wire;
    }

    /** The same answer with another body, which is no longer compressed. */
    Response withBody(InputStream plain) {
        Response answer = new Response(request, status, headers, plain);
        answer.body = new BoundedStream(request, plain);
        return answer;
    }

    public Request request() {
        return request;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** Returns whether the content type says JSON. */
    public boolean isJson() {
        return header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .orElse(false);
    }

    /** Returns whether the content type says HTML. */
    public boolean isHtml() {
        return header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .orElse(false);
    }

    /**
     * Returns the body, inflated. Reading it throws {@link CleverResponseException} when more comes than such an answer can
     * have, see {@link #progress()}.
     */
    public InputStream body() throws IOException {
        if (body == null) {
            // Made on the first read: the constructor reads from the wire, and an empty body has no gzip header.
            boolean gzip =
                    header("content-encoding").filter("gzip"::equalsIgnoreCase).isPresent();
            body = new BoundedStream(request, gzip ? new GZIPInputStream(wire, INFLATE_BUFFER) : wire);
        }
        return body;
    }

    /** One of many things in the body was read completely, so the bound to its size begins anew. */
    public void progress() {
        if (body != null) {
            body.progress();
        }
    }

    /** Returns whether the body has been read to its end, be it the right one. */
    public boolean isEnded() {
        return body != null && body.isEnded();
    }

    /**
     * Reads the whole body as one JSON object.
     *
     * @throws CleverResponseException if it is none
     */
    public JsonObject json() {
        try {
            return JsonObject.read(body());
        } catch (IOException unreadable) {
            throw Failures.unreadable(request, unreadable);
        }
    }

    /** Reads a short rest of the body, so that the connection can be used again, and closes. */
    void discard() {
        try (this) {
            wire.readNBytes(WORTH_DRAINING);
        } catch (IOException ignored) {
            // Nobody wants this body; that it broke off too is no news.
        }
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException ignored) {
            // There is nothing left that a caller could lose.
        }
    }
}
