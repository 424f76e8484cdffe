package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Records;
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
    Listing<StoredRecord> all(Kind kind) {
        return listing(district.served().all(kind));
    }

    /** Every shared user with a role. */
    Listing<StoredRecord> users(String role) {
        return listing(district.served().users(role));
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
    Optional<Listing<StoredRecord>> many(StoredRecord from, String relation) {
        return switch (from.kind()) {
            case SCHOOLS -> ofSchool(from, relation);
            case SECTIONS -> ofSection(from, relation);
            case COURSES ->
                ofGroup(from, relation, listing(district.served().index().sectionsOfCourse(from.id())));
            case TERMS ->
                ofGroup(from, relation, listing(district.served().index().sectionsOfTerm(from.id())));
            case RESOURCES -> ofResource(from, relation);
            case USERS -> ofUser(from, relation);
            default -> Optional.empty();
        };
    }

    private Optional<Listing<StoredRecord>> ofSchool(StoredRecord school, String relation) {
        Listing<StoredRecord> sections = listing(district.served().index().sectionsOfSchool(school.id()));
        return switch (relation) {
            case "sections" -> Optional.of(sections);
            case "users" -> Optional.of(listing(district.served().index().usersOfSchool(school.id())));
            case "terms" -> Optional.of(targets(sections, "term_id", Kind.TERMS));
            case "courses" -> Optional.of(targets(sections, "course", Kind.COURSES));
            default -> Optional.empty();
        };
    }

    private Optional<Listing<StoredRecord>> ofSection(StoredRecord section, String relation) {
        return switch (relation) {
            case "users" -> Optional.of(people(section.members().stream()));
            case "resources" -> Optional.of(resourcesOf(section));
            default -> Optional.empty();
        };
    }

    private Optional<Listing<StoredRecord>> ofResource(StoredRecord resource, String relation) {
        return switch (relation) {
            case "sections" -> Optional.of(targetsOf(resource, Kind.SECTIONS));
            case "courses" -> Optional.of(targetsOf(resource, Kind.COURSES));
            case "users" -> Optional.of(targetsOf(resource, Kind.USERS));
            default -> Optional.empty();
        };
    }

    private Optional<Listing<StoredRecord>> ofGroup(
            StoredRecord group, String relation, Listing<StoredRecord> sections) {
        return switch (relation) {
            case "sections" -> Optional.of(sections);
            case "schools" -> Optional.of(targets(sections, "school", Kind.SCHOOLS));
            case "resources" -> group.kind() == Kind.COURSES ? Optional.of(resourcesOf(group)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Listing<StoredRecord>> ofUser(StoredRecord user, String relation) {
        return switch (relation) {
            case "sections" -> Optional.of(sectionsOf(user));
            case "schools" ->
                Optional.of(Listing.of(user.schools().stream()
                        .map(id -> shared(Kind.SCHOOLS, id))
                        .flatMap(Optional::stream)));
            case "mycontacts" ->
                Optional.of(people(
                        user.hasRole("student")
                                ? district.served().index().contactsOfStudent(user.id()).stream()
                                : Stream.of()));
            case "resources" -> Optional.of(resourcesOf(user));
            case "myteachers" ->
                Optional.of(people(user.hasRole("student") ? peopleOf(sectionsOf(user), "teachers") : Stream.of()));
            case "mystudents" ->
                Optional.of(people(
                        user.hasRole("contact") ? user.members().stream() : peopleOf(taughtBy(user), "students")));
            default -> Optional.empty();
        };
    }

    private Listing<StoredRecord> sectionsOf(StoredRecord user) {
        return user.hasRole("contact")
                ? Listing.of(Stream.of())
                : shared(Kind.SECTIONS, district.served().index().sectionsOfMember(user.id()).stream());
    }

    private Listing<StoredRecord> resourcesOf(StoredRecord target) {
        return shared(Kind.RESOURCES, district.resources().resourcesOf(target.id()).stream());
    }

    private Listing<StoredRecord> targetsOf(StoredRecord resource, Kind kind) {
        return shared(kind, district.resources().targetsOf(resource.id()).stream());
    }

    private Listing<StoredRecord> listing(Records<StoredRecord> records) {
        return new Listing<>(district.shared(records));
    }

    private Listing<StoredRecord> taughtBy(StoredRecord teacher) {
        return sectionsOf(teacher)
                .where(section -> Json.textsOf(section.node(), "teachers").contains(teacher.id()));
    }

    private static Stream<String> peopleOf(Listing<StoredRecord> sections, String field) {
        return sections.all().stream().flatMap(section -> Json.textsOf(section.node(), field).stream());
    }

    private Listing<StoredRecord> people(Stream<String> ids) {
        return shared(Kind.USERS, ids);
    }

    private Listing<StoredRecord> shared(Kind kind, Stream<String> ids) {
        return Listing.of(ids.distinct().map(id -> shared(kind, id)).flatMap(Optional::stream));
    }

    private Listing<StoredRecord> targets(Listing<StoredRecord> sections, String field, Kind kind) {
        Set<String> ids = sections.records()
                .ascending()
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
