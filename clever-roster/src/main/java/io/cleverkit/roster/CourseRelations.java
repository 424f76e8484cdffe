package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;

/**
 * What belongs to a course; see {@link DistrictClient#relatedToCourse}.
 *
 * <p>Methods that read one record throw what those of {@link DistrictClient} throw, and listings send nothing until they are
 * read. Immutable and thread-safe.
 */
public final class CourseRelations {
    private final Relations relations;

    CourseRelations(Api api, String id) {
        this.relations = new Relations(api, RecordType.COURSE.pathOf(id));
    }

    /** Reads the district. */
    public District district() {
        return relations.one(RecordType.DISTRICT, "district");
    }

    /** Lists the schools where it is taught. */
    public Listing<School> schools() {
        return new Listing<>(relations.many(RecordType.SCHOOL, "schools"));
    }

    /** Lists the sections. */
    public Listing<Section> sections() {
        return new Listing<>(relations.many(RecordType.SECTION, "sections"));
    }

    /** Lists the resources assigned to the course. */
    public Listing<Resource> resources() {
        return new Listing<>(relations.many(RecordType.RESOURCE, "resources"));
    }
}
