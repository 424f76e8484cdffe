package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The people a picker offers, grouped. Contacts are left out: they are no users of applications. */
final class People {
    /** One group holds at most so many; beyond that, search. */
    private static final int SHOWN = 2_500;

    /** One choice. */
    record Person(String id, String name, String roles, String schools) {}

    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("district_admin", "District administrators");
        GROUPS.put("staff", "Staff");
        GROUPS.put("teacher", "Teachers");
        GROUPS.put("student", "Students");
    }

    private final DistrictData district;
    private final String search;
    private final Map<String, List<Person>> groups = new LinkedHashMap<>();
    private boolean cut;

    private People(DistrictData district, String search) {
        this.district = district;
        this.search = search.strip().toLowerCase(Locale.ROOT);
    }

    static People of(DistrictData district, String search) {
        People people = new People(district, search);
        GROUPS.forEach((role, title) -> people.groups.put(title, people.with(role)));
        return people;
    }

    /** Title to people; each person in one group only. */
    Map<String, List<Person>> groups() {
        return groups;
    }

    /** Whether some were left out for their number. */
    boolean isCut() {
        return cut;
    }

    static String nameOf(StoredRecord user) {
        JsonNode name = user.node().path("name");
        return (name.path("first").asText("") + " " + name.path("last").asText("")).strip();
    }

    /** Stops as soon as more are found than are shown, for there may be a million. */
    private List<Person> with(String role) {
        List<StoredRecord> found = district.shared(district.users(role))
                .ascending()
                .filter(user -> role.equals(firstRoleOf(user)) && matches(user))
                .limit(SHOWN + 1L)
                .toList();
        cut |= found.size() > SHOWN;
        return found.stream().limit(SHOWN).map(this::person).toList();
    }

    private static String firstRoleOf(StoredRecord user) {
        return GROUPS.keySet().stream().filter(user::hasRole).findFirst().orElse("");
    }

    private boolean matches(StoredRecord user) {
        return search.isEmpty()
                || nameOf(user).toLowerCase(Locale.ROOT).contains(search)
                || user.id().equals(search);
    }

    private Person person(StoredRecord user) {
        ObjectNode node = user.node();
        String roles = user.roles().stream().map(r -> r.replace('_', ' ')).collect(Collectors.joining(", "));
        String grade = Json.textOf(node.path("roles").path("student"), "grade");
        String schools = user.schools().stream()
                .map(id -> district.find(Kind.SCHOOLS, id)
                        .map(school -> String.valueOf(Json.textOf(school.node(), "name")))
                        .orElse(id))
                .collect(Collectors.joining(", "));
        return new Person(
                user.id(),
                nameOf(user),
                grade == null || grade.isEmpty() ? roles : roles + ", grade " + grade,
                schools);
    }
}
