package io.cleverkit.testkit.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.wire.WireFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the fake answers. Immutable. */
public final class Answer {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    /** One header line. */
    public record Header(String name, String value) {}

    private final int status;
    private final List<Header> headers;
    private final byte[] body;
    private final Duration delay;
    private final Optional<WireFault> wireFault;
    private final Optional<GzippedBody> gzipped;

    private Answer(
            int status,
            List<Header> headers,
            byte[] body,
            Duration delay,
            Optional<WireFault> wireFault,
            Optional<GzippedBody> gzipped) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.delay = delay;
        this.wireFault = wireFault;
        this.gzipped = gzipped;
    }

    /** JSON that is written already. */
    public static Answer json(int status, byte[] body) {
        return of(status, JSON, body);
    }

    /** JSON that is written and compressed already. */
    public static Answer json(int status, GzippedBody body) {
        List<Header> headers = List.of(new Header("Content-Type", JSON));
        return new Answer(status, headers, new byte[0], Duration.ZERO, Optional.empty(), Optional.of(body));
    }

    public static Answer json(int status, JsonNode body) {
        return json(status, Json.bytes(body));
    }

    /** JSON that is written already, labelled as some of Clever's services do it: without a charset. */
    public static Answer bareJson(int status, byte[] body) {
        return of(status, "application/json", body);
    }

    /** Clever's error shape, {@code {"message":…}}. */
    public static Answer message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    public static Answer html(int status, String page) {
        return of(status, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a browser elsewhere with GET. */
    public static Answer redirect(String location) {
        return of(302, HTML, new byte[0]).with("Location", location).with("Cache-Control", "no-store");
    }

    /** Shows a page after a form was posted (RFC 9110, 303). */
    public static Answer seeOther(String location) {
        return of(303, HTML, new byte[0]).with("Location", location).with("Cache-Control", "no-store");
    }

    private static Answer of(int status, String type, byte[] body) {
        List<Header> headers = List.of(new Header("Content-Type", type));
        return new Answer(status, headers, body, Duration.ZERO, Optional.empty(), Optional.empty());
    }

    /** This answer with a header more. */
    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, body, delay, wireFault, gzipped);
    }

    /** This answer with another body. */
    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other, delay, wireFault, Optional.empty());
    }

    /** This answer, later. */
    public Answer after(Duration wait) {
        return new Answer(status, headers, body, wait, wireFault, gzipped);
    }

    /** This answer, spoilt on its way. */
    public Answer spoiltBy(WireFault fault) {
        return new Answer(status, headers, body, delay, Optional.of(fault), gzipped);
    }

    public int status() {
        return status;
    }

    public List<Header> headers() {
        return headers;
    }

    /** The body, inflated if need be; shared, not to be written to. */
    public byte[] body() {
        return gzipped.map(Answer::inflated).orElse(body);
    }

    /** The body of an answer that is compressed already. */
    public Optional<GzippedBody> gzipped() {
        return gzipped;
    }

    private static byte[] inflated(GzippedBody body) {
        try (InputStream plain = body.openPlain()) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Duration delay() {
        return delay;
    }

    public Optional<WireFault> wireFault() {
        return wireFault;
    }

    /** Whether anything of it arrives. */
    public boolean arrives() {
        return wireFault.filter(WireFault::isMute).isEmpty();
    }
}
