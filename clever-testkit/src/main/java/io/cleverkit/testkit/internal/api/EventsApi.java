package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.EventFeed;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.StoredEvent;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers a district token under {@code /events}. */
final class EventsApi {
    private final ApiVersion version;
    private final EventFeed feed;
    private final Call call;
    private final PageTwist twist;

    EventsApi(ApiVersion version, EventFeed feed, Call call, PageTwist twist) {
        this.version = version;
        this.feed = feed;
        this.call = call;
        this.twist = twist;
    }

    /** Answers the path behind the version segment; the first segment is {@code events}. */
    Answer answer(List<String> path) {
        if (path.size() > 2) {
            return DataApi.notFound();
        }
        Answer answer = path.size() == 1 ? list() : single(path.get(1));
        return answer.with("clever-request-id", "0".repeat(32));
    }

    private Answer single(String id) {
        return Optional.ofNullable(feed.retained().get(id))
                .filter(event -> event.isIn(version))
                .map(event -> DataApi.envelope(event.node(version, feed.isAsSpecified()), Links.self(uri(event))))
                .orElseGet(DataApi::notFound);
    }

    private Answer list() {
        PageRequest request;
        try {
            request = PageRequest.of(call.params());
        } catch (LimitTooLargeException e) {
            return Answer.message(413, "limit must not exceed " + PageRequest.MAX_LIMIT);
        }
        return write(TwistedPage.cut(twist, new Listing<>(feed.retained(), filter()), request, call));
    }

    private Predicate<StoredEvent> filter() {
        List<String> types = call.params().all("record_type").stream()
                .filter(type -> !type.isEmpty())
                .toList();
        Optional<String> school = call.params().first("school").filter(id -> !id.isEmpty());
        Predicate<StoredEvent> filter = event -> event.isIn(version);
        if (!types.isEmpty()) {
            filter = filter.and(event -> types.contains(event.recordType()));
        }
        return school.isPresent() ? filter.and(event -> event.concerns(school.get())) : filter;
    }

    private Answer write(TwistedPage<StoredEvent> cut) {
        ObjectNode envelope = Json.object();
        ArrayNode data = envelope.putArray("data");
        for (StoredEvent event : cut.page().items()) {
            ObjectNode element = data.addObject();
            element.set("data", event.node(version, feed.isAsSpecified()));
            element.put("uri", uri(event));
        }
        // Recorded with the question mark and nothing behind it.
        boolean bare = call.params().names().isEmpty();
        String self = bare ? call.path() + "?" : call.params().after(call.path());
        envelope.set("links", Links.ofPage(call, self, cut.page(), cut.nextUri()));
        return cut.sent(Answer.json(200, envelope));
    }

    private String uri(StoredEvent event) {
        return "/" + version.segment() + "/events/" + event.id();
    }
}
