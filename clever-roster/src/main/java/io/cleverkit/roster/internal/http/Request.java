package io.cleverkit.roster.internal.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and the two words by which it is named in messages: the operation and the district. Immutable; {@link
 * #toString()} shows those words and neither the address nor the body nor the authorization.
 */
public final class Request {
    private final URI uri;
    private final String operation;
    private final @Nullable String district;
    private final @Nullable Authorization authorization;
    private final @Nullable Content content;
    private final boolean streamed;
    private final Budget budget;

    private record Content(String method, @Nullable String type, BodyPublisher bytes) {}

    private Request(
            URI uri,
            String operation,
            @Nullable String district,
            @Nullable Authorization authorization,
            @Nullable Content content,
            boolean streamed,
            Budget budget) {
        this.uri = requireNonNull(uri, "uri");
        this.operation = requireNonNull(operation, "operation");
        this.district = district;
        this.authorization = authorization;
        this.content = content;
        this.streamed = streamed;
        this.budget = budget;
    }

    /** A read. The operation is a constant such as {@code list users}. */
    public static Request get(URI uri, String operation) {
        return new Request(uri, operation, null, null, null, false, Budget.unlimited());
    }

    /** A POST; only {@link CleverHttp#exchangeOnce} takes it, since nobody knows whether it is safe to repeat. */
    public static Request post(URI uri, String operation, String contentType, byte[] body) {
        return new Request(
                uri,
                operation,
                null,
                null,
                new Content("POST", contentType, BodyPublishers.ofByteArray(body.clone())),
                false,
                Budget.unlimited());
    }

    /** A write of JSON, which is never repeated once it may have been done. */
    public static Request json(String method, URI uri, String operation, byte[] body) {
        Content content = new Content(method, "application/json", BodyPublishers.ofByteArray(body.clone()));
        return new Request(uri, operation, null, null, content, false, Budget.unlimited());
    }

    /** A deletion, which is never repeated once it may have been done. */
    public static Request delete(URI uri, String operation) {
        Content content = new Content("DELETE", null, BodyPublishers.noBody());
        return new Request(uri, operation, null, null, content, false, Budget.unlimited());
    }

    public Request withDistrict(@Nullable String district) {
        return new Request(uri, operation, district, authorization, content, streamed, budget);
    }

    public Request withAuthorization(Authorization authorization) {
        return new Request(uri, operation, district, authorization, content, streamed, budget);
    }

    /** The answer's body is read while it arrives; without this it is all there when the exchange returns. */
    public Request asStream() {
        return new Request(uri, operation, district, authorization, content, true, budget);
    }

    /** The same as part of a call whose time is limited. */
    public Request within(Budget limits) {
        return new Request(uri, operation, district, authorization, content, streamed, limits);
    }

    public URI uri() {
        return uri;
    }

    public String operation() {
        return operation;
    }

    public @Nullable String district() {
        return district;
    }

    /** The time the call may take. */
    public Budget budget() {
        return budget;
    }

    @Nullable
    Authorization authorization() {
        return authorization;
    }

    String method() {
        return content == null ? "GET" : content.method();
    }

    boolean isRead() {
        return content == null;
    }

    boolean isStreamed() {
        return streamed;
    }

    @Nullable
    String contentType() {
        return content == null ? null : content.type();
    }

    BodyPublisher body() {
        return content == null ? BodyPublishers.noBody() : content.bytes();
    }

    @Override
    public String toString() {
        return "[district=" + district + ", operation=" + operation + "]";
    }
}
