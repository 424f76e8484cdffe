package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.Section;

/**
 * What belongs to a resource; see {@link DistrictClient#relatedToResource}.
 *
 * <p>Methods that read one record throw what those of {@link DistrictClient} throw, and listings send nothing until they are
 * read. Immutable and thread-safe.
 */
public final class ResourceRelations {
    private final Relations relations;

    ResourceRelations(Api api, String id) {
        this.relations = new Relations(api, RecordType.RESOURCE.pathOf(id));
    }

    /** Lists the students and teachers to whom it is assigned. */
    public UserListing users() {
        return new UserListing(relations.many(RecordType.USER, "users"));
    }

    /** Lists the sections to which it is assigned. */
    public Listing<Section> sections() {
        return new Listing<>(relations.many(RecordType.SECTION, "sections"));
    }

    /** Lists the courses to which it is assigned. */
    public Listing<Course> courses() {
        return new Listing<>(relations.many(RecordType.COURSE, "courses"));
    }
}
