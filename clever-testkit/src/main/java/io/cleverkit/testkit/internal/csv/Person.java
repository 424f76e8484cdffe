package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody in one role, known by the district's own id; the first of the schools is the primary one. */
record Person(String sisId, Row row, ObjectNode name, String email, ObjectNode role, Set<String> schools) {

    static Person of(String sisId, Row row, ObjectNode name, String email, ObjectNode role) {
        return new Person(sisId, row, name, email, role, new LinkedHashSet<>());
    }

    /** The line only: everything else is about a person. */
    @Override
    public String toString() {
        return "Person[line " + row.line() + "]";
    }
}
