package io.cleverkit.roster.internal.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cleverkit.roster.internal.decode.RecordParser;
import io.cleverkit.roster.internal.http.Budget;
import io.cleverkit.roster.internal.http.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page whose elements are the records themselves: {@code {"data":[{…},…],"links":[…]}}, its fields in any order, the links
 * left out where there are none.
 *
 * @param request what was asked
 * @param records what came
 * @param unreadable elements that are no records
 * @param next where the next page is
 * @param previous where the one before is
 */
record LinkedAnswer<T>(
        Request request,
        List<T> records,
        int unreadable,
        @Nullable URI next,
        @Nullable URI previous) {

    static <T> LinkedAnswer<T> read(LinkedRequest<T> listing, URI page, Budget budget) {
        Api api = listing.api();
        Request request = Request.get(page, listing.scope().operation())
                .withDistrict(api.district())
                .within(budget);
        return Envelope.parsed(api.exchange().exchange(request), json -> new Body<>(listing, json).read(request));
    }

    private static final class Body<T> {
        private final LinkedRequest<T> listing;
        private final JsonParser json;
        private final List<T> records = new ArrayList<>();
        private boolean dataSeen;
        private int unreadable;
        private @Nullable URI next;
        private @Nullable URI previous;

        Body(LinkedRequest<T> listing, JsonParser json) {
            this.listing = listing;
            this.json = json;
        }

        /** Returns the page, or null if it is none. */
        @Nullable
        LinkedAnswer<T> read(Request request) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("data") && value == JsonToken.START_ARRAY) {
                    dataSeen = true;
                    readRecords();
                } else if (field.equals("links") && value == JsonToken.START_ARRAY) {
                    readLinks();
                } else {
                    json.skipChildren();
                }
            }
            return dataSeen ? new LinkedAnswer<>(request, records, unreadable, next, previous) : null;
        }

        private void readRecords() throws IOException {
            RecordParser parser = new RecordParser(json);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                T record = json.currentToken() == JsonToken.START_OBJECT
                        ? listing.reader().read(parser)
                        : null;
                if (record == null) {
                    json.skipChildren();
                    unreadable++;
                } else {
                    records.add(record);
                }
            }
        }

        private void readLinks() throws IOException {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                PageLink link = PageLink.read(json);
                if (link.rel().equals("next")) {
                    next = resolved(link.uri());
                } else if (link.rel().equals("prev")) {
                    previous = resolved(link.uri());
                }
            }
        }

        private URI resolved(String uri) throws IOException {
            NextLink link = NextLink.of(uri, listing.api().host());
            if (link == null) {
                throw new IOException("a link leads elsewhere");
            }
            return link.uri();
        }
    }
}
