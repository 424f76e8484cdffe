package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;

/** Dates generated records with a day that never changes. */
final class Dated {
    private static final String DAY = "2025-08-04T06:00:00.000Z";

    private Dated() {}

    static String put(DistrictData district, Kind kind, ObjectNode record) {
        return district.put(kind, of(record)).id();
    }

    static ObjectNode of(ObjectNode record) {
        return record.put("created", DAY).put("last_modified", DAY);
    }
}
