package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;

/**
 * What belongs to a term; see {@link DistrictClient#relatedToTerm}.
 *
 * <p>Methods that read one record throw what those of {@link DistrictClient} throw, and listings send nothing until they are
 * read. Immutable and thread-safe.
 */
public final class TermRelations {
    private final Relations relations;

    TermRelations(Api api, String id) {
        this.relations = new Relations(api, RecordType.TERM.pathOf(id));
    }

    /** Reads the district. */
    public District district() {
        return relations.one(RecordType.DISTRICT, "district");
    }

    /** Lists the schools that have it. */
    public Listing<School> schools() {
        return new Listing<>(relations.many(RecordType.SCHOOL, "schools"));
    }

    /** Lists the sections. */
    public Listing<Section> sections() {
        return new Listing<>(relations.many(RecordType.SECTION, "sections"));
    }
}
