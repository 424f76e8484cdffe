package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of one file. Rows with the same id are one person at several schools, and must agree about everything else. */
final class People {
    private final String idColumn;
    private final String emailColumn;
    private final Set<String> apart;
    private final Function<Row, ObjectNode> role;
    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final Map<String, Person> byEmail = new HashMap<>();

    /**
     * People of a role.
     *
     * @param apart columns that rows of the same person may differ in
     * @param role makes the fields of the role
     */
    People(String idColumn, String emailColumn, Set<String> apart, Function<Row, ObjectNode> role) {
        this.idColumn = idColumn;
        this.emailColumn = emailColumn;
        this.apart = apart;
        this.role = role;
    }

    /** Takes a row in; returns whose it is, or nobody where it cannot be told. */
    Optional<Person> add(Row row) {
        String id = row.required(idColumn);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Person known = byId.get(id);
        if (known != null) {
            row.mustAgreeWith(known.row(), apart);
            return Optional.of(known);
        }
        Person person = Person.of(id, row, Fields.name(row), row.text(emailColumn), role.apply(row));
        byId.put(id, person);
        return Optional.of(person);
    }

    /** Refuses the row where somebody else of this role has its e-mail address: Clever takes those for one person. */
    void refuseSharedEmail(Row row, Person person) {
        if (!person.email().isEmpty()) {
            Person first = byEmail.putIfAbsent(folded(person.email()), person);
            if (first != null && !first.sisId().equals(person.sisId())) {
                row.refuse(
                        emailColumn,
                        "is the same as on line " + first.row().line()
                                + ", under another id; Clever makes them one person, so give them one id or two addresses");
            }
        }
    }

    Set<String> ids() {
        return byId.keySet();
    }

    Collection<Person> all() {
        return byId.values();
    }

    @Nullable
    Person find(String id) {
        return byId.get(id);
    }

    /** Who has this e-mail address, whatever its capitals; nobody for none. */
    @Nullable
    Person findByEmail(String email) {
        return email.isEmpty() ? null : byEmail.get(folded(email));
    }

    private static String folded(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
