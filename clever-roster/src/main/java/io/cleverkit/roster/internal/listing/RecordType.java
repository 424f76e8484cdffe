package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.internal.decode.CourseReader;
import io.cleverkit.roster.internal.decode.DistrictReader;
import io.cleverkit.roster.internal.decode.EventReader;
import io.cleverkit.roster.internal.decode.ResourceReader;
import io.cleverkit.roster.internal.decode.SchoolReader;
import io.cleverkit.roster.internal.decode.SectionReader;
import io.cleverkit.roster.internal.decode.TermReader;
import io.cleverkit.roster.internal.decode.UserReader;
import io.cleverkit.roster.internal.decode.ValueReader;
import io.cleverkit.roster.model.CleverRecord;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Event;
import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Term;
import io.cleverkit.roster.model.User;
import java.util.function.Function;

/**
 * A type of record: where it is and how it is read.
 *
 * @param one its name in operations
 * @param path its path segment and, in operations, the name of many
 * @param reader reads one record
 * @param id tells a record's id
 */
public record RecordType<T>(String one, String path, ValueReader<T> reader, Function<T, String> id) {
    public static final RecordType<District> DISTRICT = of("district", "districts", DistrictReader::read);
    public static final RecordType<School> SCHOOL = of("school", "schools", SchoolReader::read);
    public static final RecordType<User> USER = of("user", "users", UserReader::read);
    public static final RecordType<Section> SECTION = of("section", "sections", SectionReader::read);
    public static final RecordType<Course> COURSE = of("course", "courses", CourseReader::read);
    public static final RecordType<Term> TERM = of("term", "terms", TermReader::read);

    public static final RecordType<Resource> RESOURCE = of("resource", "resources", ResourceReader::read);
    public static final RecordType<Event> EVENT = of("event", "events", EventReader::read);

    /** The path of one record of this type, with a slash at its beginning. */
    public String pathOf(String id) {
        return "/" + path + "/" + Path.segment(id);
    }

    private static <T extends CleverRecord> RecordType<T> of(String one, String path, ValueReader<T> reader) {
        return new RecordType<>(one, path, reader, CleverRecord::id);
    }
}
