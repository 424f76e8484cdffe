package io.cleverkit.testkit.internal.http;

import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request, as the fake's routes see it. */
public final class Call {
    private final Request request;
    private final String path;
    private final String query;
    private final Params params;

    /** Takes a request apart. */
    public Call(Request request) {
        this.request = request;
        String url = request.getUrl();
        int mark = url.indexOf('?');
        this.path = mark < 0 ? url : url.substring(0, mark);
        this.query = mark < 0 ? "" : url.substring(mark + 1);
        this.params = Params.parse(query);
    }

    public String method() {
        return request.getMethod().getName();
    }

    public boolean is(String method) {
        return method().equals(method);
    }

    public String path() {
        return path;
    }

    /** The query as it came, without the question mark; empty when there is none. */
    public String query() {
        return query;
    }

    public Params params() {
        return params;
    }

    /** Path segments, without empty ones. */
    public List<String> segments() {
        return List.of(path.split("/")).stream().filter(s -> !s.isEmpty()).toList();
    }

    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    public byte[] body() {
        return request.getBody();
    }

    /** Whether the body claims to be JSON. */
    public boolean hasJsonBody() {
        String type = header("Content-Type");
        return type != null && type.toLowerCase(java.util.Locale.ROOT).contains("json");
    }

    /** Parameters of a form body. */
    public Params form() {
        return Params.parse(new String(body(), StandardCharsets.UTF_8));
    }

    /** The bearer token, if one was sent. */
    public Optional<String> bearer() {
        return credentials("Bearer ");
    }

    /** The user and password of Basic authentication (RFC 7617), if they were sent and are well formed. */
    public Optional<Basic> basic() {
        return credentials("Basic ").flatMap(Call::decodeBasic);
    }

    /** A user name with its password; here a client with its secret. */
    public record Basic(String user, String password) {}

    /** Value of a cookie, if it was sent. */
    public Optional<String> cookie(String name) {
        String header = header("Cookie");
        if (header == null) {
            return Optional.empty();
        }
        for (String part : header.split(";", -1)) {
            String cookie = part.strip();
            if (cookie.startsWith(name + "=")) {
                return Optional.of(cookie.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> credentials(String scheme) {
        String header = header("Authorization");
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static Optional<Basic> decodeBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
