package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything in a district once more, under new ids that name each other as the old ones did. */
final class Reimport {
    private final DistrictData data;
    private final List<StoredRecord> old = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    private Reimport(DistrictData data) {
        this.data = data;
        for (Kind kind : Kind.values()) {
            data.all(kind).ascending().forEach(old::add);
        }
        old.forEach(record -> ids.put(record.id(), data.nextId()));
    }

    static Reimport of(DistrictData data) {
        return new Reimport(data);
    }

    /** The old records stay. */
    void beside() {
        for (StoredRecord record : old) {
            ObjectNode copy = Json.withTextsReplaced(record.node(), ids);
            copy.remove(List.of("created", "last_modified"));
            data.put(record.kind(), copy);
        }
    }

    /** The old records go. */
    void replacing() {
        beside();
        old.forEach(record -> data.remove(record.kind(), record.id()));
    }
}
