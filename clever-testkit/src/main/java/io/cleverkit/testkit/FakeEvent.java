package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.StoredEvent;
import java.time.Instant;

/**
 * One event of a district, as version 3.1 shows it.
 *
 * @param id the event's id, in the same order as the feed
 * @param type for example {@code users.updated}
 * @param recordId id of the record it is about
 * @param created when it was written, in whole seconds
 * @param json the whole event
 */
public record FakeEvent(String id, String type, String recordId, Instant created, String json) {

    static FakeEvent of(StoredEvent event, boolean asSpecified) {
        return new FakeEvent(
                event.id(),
                event.type(),
                event.recordId(),
                event.created(),
                Json.text(event.node(ApiVersion.V3_1, asSpecified)));
    }

    /** Type and ids; nothing personal. */
    @Override
    public String toString() {
        return "FakeEvent[" + id + " " + type + " " + recordId + "]";
    }
}
