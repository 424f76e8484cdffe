package io.cleverkit.roster.functional;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.CleverRecord;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Clients of a fake Clever. */
final class Fakes {
    private Fakes() {}

    static CleverRoster clever(FakeClever fake) {
        return CleverRoster.builder()
                .apiUrl(fake.url())
                .authUrl(fake.url())
                .sleeper(wait -> {})
                .build();
    }

    static DistrictClient district(FakeClever fake) {
        CleverRoster clever = clever(fake);
        return clever.district(
                fake.district().id(),
                clever.districtTokens(ApplicationCredentials.of(fake.clientId(), fake.clientSecret())));
    }

    static List<String> ids(Listing<? extends CleverRecord> listing) {
        List<String> ids = new ArrayList<>();
        try (RecordCursor<? extends CleverRecord> cursor = listing.open()) {
            while (cursor.advance()) {
                ids.add(cursor.current().id());
            }
        }
        return ids;
    }

    static List<String> ids(Collection<? extends FakeRecord> records) {
        return records.stream().map(FakeRecord::id).sorted().toList();
    }
}
