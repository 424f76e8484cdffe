package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.User;

/**
 * What belongs to a person; see {@link DistrictClient#relatedToUser}.
 *
 * <p>Methods that read one record throw what those of {@link DistrictClient} throw, and listings send nothing until they are
 * read. For a person without the role, Clever answers as it likes; an empty list or {@link NotFoundException}. Immutable and thread-safe.
 */
public final class UserRelations {
    private final Relations relations;

    UserRelations(Api api, String id) {
        this.relations = new Relations(api, RecordType.USER.pathOf(id));
    }

    /** Reads the district. */
    public District district() {
        return relations.one(RecordType.DISTRICT, "district");
    }

    /** Lists all schools. */
    public Listing<School> schools() {
        return new Listing<>(relations.many(RecordType.SCHOOL, "schools"));
    }

    /** Lists the primary school alone. */
    public Listing<School> primarySchools() {
        return new Listing<>(relations.many(RecordType.SCHOOL, "schools").with("primary", "true"));
    }

    /** Lists the sections that the person learns or teaches in. */
    public Listing<Section> sections() {
        return new Listing<>(relations.many(RecordType.SECTION, "sections"));
    }

    /** Lists the students of a teacher or a contact. */
    public Listing<User> students() {
        return new Listing<>(relations.many(RecordType.USER, "mystudents"));
    }

    /** Lists the teachers of a student. */
    public Listing<User> teachers() {
        return new Listing<>(relations.many(RecordType.USER, "myteachers"));
    }

    /** Lists the contacts of a student. */
    public Listing<User> contacts() {
        return new Listing<>(relations.many(RecordType.USER, "mycontacts"));
    }

    /** Lists the resources assigned to the person. */
    public Listing<Resource> resources() {
        return new Listing<>(relations.many(RecordType.RESOURCE, "resources"));
    }
}
