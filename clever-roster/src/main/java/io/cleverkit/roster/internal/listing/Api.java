package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.internal.decode.ValueReader;
import io.cleverkit.roster.internal.http.CallLimits;
import io.cleverkit.roster.internal.http.Exchange;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.RetryPolicy;
import java.net.URI;
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
        return envelope("read " + type.one(), "/" + type.path() + "/" + Path.segment(id), type.reader());
    }

    /** Reads the one value of an answer. */
    public <T> T envelope(String operation, String path, ValueReader<T> reader) {
        URI uri = URI.create(host + "/" + version + path);
        Request request = Request.get(uri, operation).withDistrict(district).within(limits.begin());
        return Envelope.read(exchange.exchange(request), reader);
    }
}
