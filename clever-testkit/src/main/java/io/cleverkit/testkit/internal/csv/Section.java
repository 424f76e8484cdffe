package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * A section with whom and what it names, all by the district's own ids.
 *
 * @param teachers the primary one first
 * @param students filled by the enrollments
 */
record Section(
        long line,
        String school,
        ObjectNode fields,
        Set<String> teachers,
        Optional<Course> course,
        Optional<Term> term,
        Set<String> students) {

    /** The line only: its name has a person's in it. */
    @Override
    public String toString() {
        return "Section[line " + line + "]";
    }

    /** A course is what sections say of it; districts have no file of courses. */
    record Course(String name, String number) {}

    /** A term is what sections say of it; the days may be empty. */
    record Term(String name, String start, String end) {}
}
