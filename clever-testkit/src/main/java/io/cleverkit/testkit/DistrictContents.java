package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is in a district, listed and found: a room of {@link FakeDistrict}. Thread-safe. */
abstract sealed class DistrictContents permits FakeDistrict {
    final DistrictData data;

    DistrictContents(DistrictData data) {
        this.data = data;
    }

    final DistrictData data() {
        return data;
    }

    // What is in it. Lists are copies, ascending by id; records that are not shared are among them.

    /** All schools. */
    public final List<FakeSchool> schools() {
        return list(Kind.SCHOOLS, FakeSchool::new);
    }

    /** All users. */
    public final List<FakeUser> users() {
        return list(Kind.USERS, FakeUser::new);
    }

    /** All users with the role, for example {@code district_admin}. */
    public final List<FakeUser> users(String role) {
        return data.users(role).ids().map(user -> new FakeUser(data, user)).toList();
    }

    /** All students. */
    public final List<FakeUser> students() {
        return users("student");
    }

    /** All teachers. */
    public final List<FakeUser> teachers() {
        return users("teacher");
    }

    /** All staff. */
    public final List<FakeUser> staff() {
        return users("staff");
    }

    /** All district administrators. */
    public final List<FakeUser> districtAdmins() {
        return users("district_admin");
    }

    /** All contacts. */
    public final List<FakeUser> contacts() {
        return users("contact");
    }

    /** All sections. */
    public final List<FakeSection> sections() {
        return list(Kind.SECTIONS, FakeSection::new);
    }

    /** All courses. */
    public final List<FakeCourse> courses() {
        return list(Kind.COURSES, FakeCourse::new);
    }

    /** All terms. */
    public final List<FakeTerm> terms() {
        return list(Kind.TERMS, FakeTerm::new);
    }

    /** All resources. */
    public final List<FakeResource> resources() {
        return list(Kind.RESOURCES, FakeResource::new);
    }

    /**
     * Finds a school by id or name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public final FakeSchool school(String idOrName) {
        return new FakeSchool(data, find(Kind.SCHOOLS, idOrName, hasName(idOrName)));
    }

    /**
     * Finds a section by id or name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public final FakeSection section(String idOrName) {
        return new FakeSection(data, find(Kind.SECTIONS, idOrName, hasName(idOrName)));
    }

    /**
     * Finds a user by id, by e-mail address or by {@code "First Last"}; of several the one with the lowest id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public final FakeUser user(String idOrEmailOrName) {
        return new FakeUser(data, find(Kind.USERS, idOrEmailOrName, isCalled(idOrEmailOrName)));
    }

    /** Number of records of a type that the application can see; {@code type} as in paths, for example {@code users}. */
    public final long count(String type) {
        return data.count(kind(type));
    }

    private <T> List<T> list(Kind kind, BiFunction<DistrictData, String, T> handle) {
        return data.all(kind).ids().map(id -> handle.apply(data, id)).toList();
    }

    private String find(Kind kind, String id, Predicate<ObjectNode> condition) {
        Optional<String> found = data.find(kind, id)
                .map(StoredRecord::id)
                .or(() -> data.all(kind)
                        .ascending()
                        .filter(record -> condition.test(record.node()))
                        .map(StoredRecord::id)
                        .findFirst());
        return found.orElseThrow(() -> new IllegalArgumentException(
                "There is no such record in the district [type=" + kind.path() + ", wanted=" + id + "]"));
    }

    private static Predicate<ObjectNode> hasName(String name) {
        return node -> name.equals(Json.textOf(node, "name"));
    }

    private static Predicate<ObjectNode> isCalled(String text) {
        return node -> {
            @Nullable String email = Json.textOf(node, "email");
            String name = node.path("name").path("first").asText("") + " "
                    + node.path("name").path("last").asText("");
            return text.equals(email) || text.equals(name.strip());
        };
    }

    static Kind kind(String type) {
        return Kind.ofPath(type).orElseThrow(() -> new IllegalArgumentException("Unknown record type [" + type + "]"));
    }
}
