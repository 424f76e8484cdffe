package io.cleverkit.testkit.internal.data;

import java.util.List;

/** Finds records by what they name, so that a relation costs what it answers and not what the district holds. Thread-safe. */
public interface Index {
    /** Sections of the school. */
    Records<StoredRecord> sectionsOfSchool(String school);

    /** Sections of the course. */
    Records<StoredRecord> sectionsOfCourse(String course);

    /** Sections of the term. */
    Records<StoredRecord> sectionsOfTerm(String term);

    /** The people who belong to the school in any role. */
    Records<StoredRecord> usersOfSchool(String school);

    /** Ids of the sections that name the person as student or teacher. */
    List<String> sectionsOfMember(String user);

    /** Ids of the contacts that name the student. */
    List<String> contactsOfStudent(String student);
}
