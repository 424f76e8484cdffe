package io.cleverkit.sync.clever;

import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.CleverRecord;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.DistrictState;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Term;
import io.cleverkit.roster.model.User;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.RosterReading;
import io.cleverkit.sync.spi.SourceAccount;
import io.cleverkit.sync.spi.SourceClassroom;
import io.cleverkit.sync.spi.SourceCursor;
import io.cleverkit.sync.spi.SourceDistrict;
import io.cleverkit.sync.spi.SourceDistrict.Health;
import io.cleverkit.sync.spi.SourceLocation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One reading of one district. Used by one thread. */
final class CleverReading implements RosterReading {
    private final DistrictClient clever;
    private final RosterMapping mapping;
    private final RosterScope scope;

    CleverReading(DistrictClient clever, RosterMapping mapping, RosterScope scope) {
        this.clever = clever;
        this.mapping = mapping;
        this.scope = scope;
    }

    @Override
    public SourceDistrict district() {
        District district = Failures.translate(clever::district);
        Organization organization = Organization.builder()
                .name(district.name().orElse("District " + district.id()))
                .build();
        return new SourceDistrict(organization, health(district));
    }

    /**
     * A healthy district reads running, success, nothing or something new. Paused data are frozen by the district; pending and
     * error mean that they lag behind.
     */
    private static Health health(District district) {
        DistrictState state = district.state().orElse(DistrictState.RUNNING);
        if (state.equals(DistrictState.PAUSED)) {
            return Health.PAUSED;
        }
        if (state.equals(DistrictState.PENDING) || state.equals(DistrictState.ERROR)) {
            return Health.STALE;
        }
        return Health.CURRENT;
    }

    @Override
    public SourceCursor<SourceLocation> locations() {
        if (scope == RosterScope.ORGANIZATION_ONLY) {
            return new UnreadCursor<>();
        }
        return new MappingCursor<School, SourceLocation>(open(clever.schools()), this::location);
    }

    private Optional<List<SourceLocation>> location(School school) {
        // The name of a school is always sent, so a record without it is only a part of the school.
        return school.name().map(name -> List.of(new SourceLocation(school.id(), mapping.location(school))));
    }

    @Override
    public SourceCursor<SourceAccount> accounts() {
        return switch (scope) {
            case FULL_ROSTER -> new MappingCursor<>(open(clever.users()), mapping::accounts);
            case STUDENT_ACCOUNTS ->
                new MappingCursor<>(open(clever.users().role(UserRole.STUDENT)), this::accountsInScope);
            case ORGANIZATION_ONLY -> new UnreadCursor<>();
        };
    }

    private Optional<List<SourceAccount>> accountsInScope(User user) {
        return mapping.accounts(user)
                .map(all -> all.stream()
                        .filter(account ->
                                accountRoles().contains(account.account().role()))
                        .toList());
    }

    @Override
    public Set<AccountRole> accountRoles() {
        return switch (scope) {
            case FULL_ROSTER -> EnumSet.allOf(AccountRole.class);
            case STUDENT_ACCOUNTS -> EnumSet.of(AccountRole.STUDENT);
            case ORGANIZATION_ONLY -> EnumSet.noneOf(AccountRole.class);
        };
    }

    @Override
    public SourceCursor<SourceClassroom> classrooms() {
        if (scope != RosterScope.FULL_ROSTER) {
            return new UnreadCursor<>();
        }
        Map<String, Course> courses = mapping.takes(RosterField.CLASS_COURSE) ? byId(clever.courses()) : Map.of();
        Map<String, Term> terms = mapping.takes(RosterField.CLASS_TERM) ? byId(clever.terms()) : Map.of();
        return new MappingCursor<>(open(clever.sections()), section -> classroom(section, courses, terms));
    }

    private Optional<List<SourceClassroom>> classroom(
            Section section, Map<String, Course> courses, Map<String, Term> terms) {
        if (section.name().isEmpty() || section.school().isEmpty()) {
            return Optional.empty();
        }
        Optional<Course> course = section.course().map(courses::get);
        Optional<Term> term = section.termId().map(terms::get);
        return Optional.of(List.of(new SourceClassroom(
                section.id(),
                mapping.classroom(section, course, term),
                section.school(),
                section.teacher(),
                section.teachers(),
                section.students())));
    }

    /** Courses and terms are few enough to be kept while sections are read. */
    private static <T extends CleverRecord> Map<String, T> byId(Listing<T> listing) {
        Map<String, T> all = new HashMap<>();
        try (RecordCursor<T> cursor = open(listing)) {
            while (Failures.translate(cursor::advance)) {
                all.put(cursor.current().id(), cursor.current());
            }
        }
        return all;
    }

    private static <T> RecordCursor<T> open(Listing<T> listing) {
        return Failures.translate(listing::open);
    }

    /**
     * Clever answers 404 for whatever is not shared. Any other failure says nothing about the record, and neither does the record
     * of somebody else.
     */
    @Override
    public Optional<Presence> probe(Probe probe, String externalId) {
        try {
            return switch (probe) {
                case LOCATION -> presence(clever.school(externalId), externalId, true);
                case ACCOUNT -> presence(clever.user(externalId), externalId);
            };
        } catch (NotFoundException e) {
            return Optional.of(Presence.ABSENT);
        } catch (RuntimeException e) {
            throw Failures.translated(e);
        }
    }

    /** Where only some roles are listed, who has none of them any more is as absent as somebody who left. */
    private Optional<Presence> presence(User found, String externalId) {
        boolean inScope = scope == RosterScope.FULL_ROSTER
                || accountsInScope(found).map(accounts -> !accounts.isEmpty()).orElse(true);
        return presence(found, externalId, inScope);
    }

    private static Optional<Presence> presence(CleverRecord found, String externalId, boolean inScope) {
        if (!found.id().equals(externalId)) {
            return Optional.empty();
        }
        return Optional.of(inScope ? Presence.PRESENT : Presence.ABSENT);
    }

    @Override
    public void close() {
        // Each cursor closes its own transfer, and between them nothing is open.
    }
}
