package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Term;

/**
 * What belongs to a school; see {@link DistrictClient#relatedToSchool}.
 *
 * <p>Methods that read one record throw what those of {@link DistrictClient} throw, and listings send nothing until they are
 * read. Immutable and thread-safe.
 */
public final class SchoolRelations {
    private final Relations relations;

    SchoolRelations(Api api, String id) {
        this.relations = new Relations(api, RecordType.SCHOOL.pathOf(id));
    }

    /** Reads the district. */
    public District district() {
        return relations.one(RecordType.DISTRICT, "district");
    }

    /** Lists the students and teachers of sections of this school and its staff, whatever their primary school. */
    public UserListing users() {
        return new UserListing(relations.many(RecordType.USER, "users"));
    }

    /** Lists the people whose primary school this is. */
    public UserListing primaryUsers() {
        return new UserListing(relations.many(RecordType.USER, "users").with("primary", "true"));
    }

    /** Lists the sections. */
    public Listing<Section> sections() {
        return new Listing<>(relations.many(RecordType.SECTION, "sections"));
    }

    /** Lists the courses that are taught. */
    public Listing<Course> courses() {
        return new Listing<>(relations.many(RecordType.COURSE, "courses"));
    }

    /** Lists the terms. */
    public Listing<Term> terms() {
        return new Listing<>(relations.many(RecordType.TERM, "terms"));
    }
}
