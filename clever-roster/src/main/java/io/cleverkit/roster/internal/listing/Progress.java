package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.ListingCertificate;
import org.jspecify.annotations.Nullable;

/** How far a walk has come. */
final class Progress {
    private final boolean fromBeginning;
    private long pages;
    private long records;
    private long unidentified;
    private @Nullable String firstId;
    private @Nullable String lastId;
    private boolean endStated;

    Progress(boolean fromBeginning) {
        this.fromBeginning = fromBeginning;
    }

    void record(String id) {
        records++;
        lastId = id;
        if (firstId == null) {
            firstId = id;
        }
    }

    void page(int unidentifiedOfPage) {
        pages++;
        unidentified += unidentifiedOfPage;
    }

    void endStated(boolean stated) {
        endStated = stated;
    }

    long pages() {
        return pages;
    }

    @Nullable
    String lastId() {
        return lastId;
    }

    ListingCertificate certificate() {
        return ListingCertificate.builder()
                .pages(pages)
                .records(records)
                .unidentified(unidentified)
                .firstId(firstId)
                .lastId(lastId)
                .endStated(endStated)
                .fromBeginning(fromBeginning)
                .build();
    }
}
