package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a record leads to. Names are compared in lower case. */
final class Relations {
    private final DistrictData district;

    Relations(DistrictData district) {
        this.district = district;
    }

    /** Every shared record of a kind. */
    Listing all(Kind kind) {
        return new Listing(district.all(kind), district::isShared);
    }

    /** The one record a relation leads to; empty when the relation is not of that sort or leads nowhere. */
    Optional<StoredRecord> one(StoredRecord from, String relation) {
        if (from.kind() != Kind.SECTIONS) {
            return Optional.empty();
        }
        return switch (relation) {
            case "school" -> follow(from, "school", Kind.SCHOOLS);
            case "course" -> follow(from, "course", Kind.COURSES);
            case "term" -> follow(from, "term_id", Kind.TERMS);
            default -> Optional.empty();
        };
    }

    /** The list a relation leads to; empty when the record has no such relation. */
    Optional<Listing> many(StoredRecord from, String relation) {
        return switch (from.kind()) {
            case SCHOOLS -> ofSchool(from, relation);
            case SECTIONS -> relation.equals("users") ? Optional.of(users(from.members().stream())) : Optional.empty();
            case COURSES -> ofGroup(relation, section -> from.id().equals(Json.textOf(section.node(), "course")));
            case TERMS -> ofGroup(relation, section -> from.id().equals(Json.textOf(section.node(), "term_id")));
            case USERS -> ofUser(from, relation);
            default -> Optional.empty();
        };
    }

    private Optional<Listing> ofSchool(StoredRecord school, String relation) {
        Listing sections = all(Kind.SECTIONS).where(section -> section.schools().contains(school.id()));
        return switch (relation) {
            case "sections" -> Optional.of(sections);
            case "users" ->
                Optional.of(all(Kind.USERS).where(user -> user.schools().contains(school.id())));
            case "terms" -> Optional.of(targets(sections, "term_id", Kind.TERMS));
            case "courses" -> Optional.of(targets(sections, "course", Kind.COURSES));
            default -> Optional.empty();
        };
    }

    private Optional<Listing> ofGroup(String relation, java.util.function.Predicate<StoredRecord> membership) {
        Listing sections = all(Kind.SECTIONS).where(membership);
        return switch (relation) {
            case "sections" -> Optional.of(sections);
            case "schools" -> Optional.of(targets(sections, "school", Kind.SCHOOLS));
            default -> Optional.empty();
        };
    }

    private Optional<Listing> ofUser(StoredRecord user, String relation) {
        return switch (relation) {
            case "sections" -> Optional.of(sectionsOf(user));
            case "schools" ->
                Optional.of(Listing.of(user.schools().stream()
                        .map(id -> shared(Kind.SCHOOLS, id))
                        .flatMap(Optional::stream)));
            case "mycontacts" ->
                Optional.of(all(Kind.USERS)
                        .where(other ->
                                other.hasRole("contact") && other.members().contains(user.id())));
            case "myteachers" ->
                Optional.of(users(user.hasRole("student") ? peopleOf(sectionsOf(user), "teachers") : Stream.of()));
            case "mystudents" ->
                Optional.of(users(
                        user.hasRole("contact") ? user.members().stream() : peopleOf(taughtBy(user), "students")));
            default -> Optional.empty();
        };
    }

    private Listing sectionsOf(StoredRecord user) {
        return user.hasRole("contact")
                ? Listing.of(Stream.of())
                : all(Kind.SECTIONS).where(section -> section.members().contains(user.id()));
    }

    private Listing taughtBy(StoredRecord teacher) {
        return sectionsOf(teacher)
                .where(section -> Json.textsOf(section.node(), "teachers").contains(teacher.id()));
    }

    private static Stream<String> peopleOf(Listing sections, String field) {
        return sections.first(Integer.MAX_VALUE).stream()
                .flatMap(section -> Json.textsOf(section.node(), field).stream());
    }

    private Listing users(Stream<String> ids) {
        return Listing.of(ids.distinct().map(id -> shared(Kind.USERS, id)).flatMap(Optional::stream));
    }

    private Listing targets(Listing sections, String field, Kind kind) {
        Set<String> ids = sections.first(Integer.MAX_VALUE).stream()
                .map(section -> Json.textOf(section.node(), field))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Listing.of(ids.stream().map(id -> shared(kind, id)).flatMap(Optional::stream));
    }

    private Optional<StoredRecord> follow(StoredRecord from, String field, Kind kind) {
        return Optional.ofNullable(Json.textOf(from.node(), field)).flatMap(id -> shared(kind, id));
    }

    private Optional<StoredRecord> shared(Kind kind, String id) {
        return district.findShared(kind, id);
    }
}
