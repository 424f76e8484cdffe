package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.StoredRecord;

/** What faults do with the records of a page, and with those behind it. */
final class TwistedRecords {
    private TwistedRecords() {}

    /** The page as it is served; what a fault changes besides is changed when this returns. */
    static Page<StoredRecord> of(
            PageTwist twist, Page<StoredRecord> page, Listing<StoredRecord> listing, DistrictData district) {
        switch (twist) {
            case FOREIGN_RECORDS -> {
                return page.mapped(record -> ofAnotherDistrict(record, district));
            }
            case VANISHING_RECORD ->
                page.next().ifPresent(id -> listing.after(id, 1).forEach(r -> district.remove(r.kind(), r.id())));
            case APPEARING_RECORD ->
                page.items().stream().reduce((a, b) -> b).ifPresent(record -> copy(district, record));
            default -> {
                // The records are served as they are.
            }
        }
        return page;
    }

    private static void copy(DistrictData district, StoredRecord record) {
        ObjectNode node = record.node();
        node.put("id", district.nextId());
        district.put(record.kind(), node);
    }

    /** Any id but its own will do: here the own one backwards. */
    private static StoredRecord ofAnotherDistrict(StoredRecord record, DistrictData district) {
        String other = new StringBuilder(district.id()).reverse().toString();
        return StoredRecord.of(record.kind(), record.node().put("district", other));
    }
}
