package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Term;

/**
 * What belongs to a section; see {@link DistrictClient#relatedToSection}.
 *
 * <p>Methods that read one record throw what those of {@link DistrictClient} throw, and listings send nothing until they are
 * read. A section without a course or a term has none to read: {@link NotFoundException}. Immutable and thread-safe.
 */
public final class SectionRelations {
    private final Relations relations;

    SectionRelations(Api api, String id) {
        this.relations = new Relations(api, RecordType.SECTION.pathOf(id));
    }

    /** Reads the district. */
    public District district() {
        return relations.one(RecordType.DISTRICT, "district");
    }

    /** Reads the school. */
    public School school() {
        return relations.one(RecordType.SCHOOL, "school");
    }

    /** Reads the course. */
    public Course course() {
        return relations.one(RecordType.COURSE, "course");
    }

    /** Reads the term. */
    public Term term() {
        return relations.one(RecordType.TERM, "term");
    }

    /** Lists the students and teachers. */
    public UserListing users() {
        return new UserListing(relations.many(RecordType.USER, "users"));
    }

    /** Lists the resources assigned to the section. */
    public Listing<Resource> resources() {
        return new Listing<>(relations.many(RecordType.RESOURCE, "resources"));
    }
}
