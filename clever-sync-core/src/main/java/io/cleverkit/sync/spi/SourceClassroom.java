package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.Classroom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A section as read. A list of people that was not sent is empty ({@code Optional.empty()}) and changes nothing; a list that
 * was sent and has nobody in it empties the class.
 *
 * @param externalId the source's id
 * @param classroom what the host is to know, without its location and primary teacher
 * @param location external id of the school
 * @param primaryTeacher external id of the primary teacher
 * @param teachers external ids of all teachers, when the list was sent
 * @param students external ids of all students, when the list was sent
 */
public record SourceClassroom(
        String externalId,
        Classroom classroom,
        Optional<String> location,
        Optional<String> primaryTeacher,
        Optional<List<String>> teachers,
        Optional<List<String>> students) {
    /** Refuses nulls and copies the lists. */
    public SourceClassroom {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(classroom, "classroom");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(primaryTeacher, "primaryTeacher");
        teachers = teachers.map(List::copyOf);
        students = students.map(List::copyOf);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "SourceClassroom[" + externalId + "]";
    }
}
