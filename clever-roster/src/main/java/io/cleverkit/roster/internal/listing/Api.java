package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.internal.decode.ValueReader;
import io.cleverkit.roster.internal.http.CallLimits;
import io.cleverkit.roster.internal.http.Exchange;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.roster.internal.http.RetryPolicy;
import java.net.URI;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Clever's API as one token sees it.
 *
 * @param exchange the pipeline with the token
 * @param retries for bodies that break off
 * @param host without a slash at its end
 * @param version as it stands in a path
 * @param district whose token it is, if known
 * @param limits how long calls may take and wait
 * @param ahead how listings are read ahead
 */
public record Api(
        Exchange exchange,
        RetryPolicy retries,
        String host,
        String version,
        @Nullable String district,
        CallLimits limits,
        Ahead ahead) {

    /** The same with other limits. */
    public Api within(CallLimits other) {
        return new Api(exchange, retries, host, version, district, other, ahead);
    }

    /** The same with listings read ahead in another way. */
    Api reading(Ahead other) {
        return new Api(exchange, retries, host, version, district, limits, other);
    }

    /** Reads one record by its id. */
    public <T> T one(RecordType<T> type, String id) {
        return envelope("read " + type.one(), type.pathOf(id), type.reader());
    }

    /** Reads the one value of an answer. */
    public <T> T envelope(String operation, String path, ValueReader<T> reader) {
        return Envelope.read(get(operation, uri(path)), reader);
    }

    /** Reads an answer that is the value itself. */
    public <T> T bare(String operation, URI uri, ValueReader<T> reader) {
        return Envelope.readBare(get(operation, uri), reader);
    }

    /** Asks how many there are; empty if Clever does not say. */
    public OptionalLong count(String operation, String path) {
        return Envelope.readCount(get(operation, uri(path)));
    }

    private Response get(String operation, URI uri) {
        return exchange.exchange(
                Request.get(uri, operation).withDistrict(district).within(limits.begin()));
    }

    /** Writes, once, and reads the one value of the answer. */
    public <T> T write(String method, String operation, String path, byte[] json, ValueReader<T> reader) {
        return Envelope.read(send(Request.json(method, uri(path), operation, json)), reader);
    }

    /** Deletes, once; what the answer says beyond its status is not documented. */
    public void delete(String operation, String path) {
        send(Request.delete(uri(path), operation)).close();
    }

    private Response send(Request request) {
        try {
            return exchange.exchange(request.withDistrict(district).within(limits.begin()));
        } catch (CleverTransportException | CleverResponseException unanswered) {
            if (!unanswered.isRetryable()) {
                throw unanswered;
            }
            throw new CleverTransportException(
                    "No answer came. Clever may have done it all the same; look before you send it again "
                            + request.withDistrict(district),
                    request.operation(),
                    false,
                    unanswered);
        }
    }

    URI uri(String pathAndQuery) {
        return URI.create(host + "/" + version + pathAndQuery);
    }
}
