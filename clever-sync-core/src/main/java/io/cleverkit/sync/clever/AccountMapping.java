package io.cleverkit.sync.clever;

import io.cleverkit.roster.model.Credentials;
import io.cleverkit.roster.model.DistrictAdminRole;
import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.Name;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.StaffRole;
import io.cleverkit.roster.model.StudentRole;
import io.cleverkit.roster.model.TeacherRole;
import io.cleverkit.roster.model.User;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.SourceAccount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People become accounts, one for each account role. */
final class AccountMapping {
    private AccountMapping() {}

    /**
     * The accounts of a person, in the order of {@link AccountRole}. Nothing at all when name or roles were not sent: Clever
     * always sends them, so such a record is only a part of the person, and what it lacks says nothing.
     */
    static Optional<List<SourceAccount>> map(User user, RosterMapping mapping) {
        if (user.name().isEmpty() || user.roles().isEmpty()) {
            return Optional.empty();
        }
        Roles roles = user.roles().get();
        List<SourceAccount> accounts = new ArrayList<>();
        if (roles.staff().isPresent() || roles.districtAdmin().isPresent()) {
            accounts.add(admin(user, roles.staff(), roles.districtAdmin(), mapping));
        }
        roles.student().ifPresent(role -> accounts.add(student(user, role, mapping)));
        roles.teacher().ifPresent(role -> accounts.add(teacher(user, role, mapping)));
        return Optional.of(accounts);
    }

    private static SourceAccount admin(
            User user, Optional<StaffRole> staff, Optional<DistrictAdminRole> district, RosterMapping mapping) {
        Optional<String> title = staff.flatMap(StaffRole::title).or(() -> district.flatMap(DistrictAdminRole::title));
        Account account = common(user, AccountRole.ADMIN, staff.flatMap(StaffRole::credentials), mapping)
                .number(mapping.taken(RosterField.ACCOUNT_NUMBER, staff.flatMap(StaffRole::staffId)))
                .title(mapping.taken(RosterField.ACCOUNT_TITLE, title))
                .attributes(attributes(staff.flatMap(StaffRole::ext), mapping))
                .build();
        return new SourceAccount(
                user.id(), account, staff.flatMap(StaffRole::schools).orElse(List.of()));
    }

    private static SourceAccount student(User user, StudentRole role, RosterMapping mapping) {
        // Lists carry the e-mail address twice; either may be the one that is shared.
        Optional<String> email = user.email().or(role::email);
        Account account = common(user, AccountRole.STUDENT, role.credentials(), mapping)
                .email(mapping.taken(RosterField.ACCOUNT_EMAIL, email))
                .sisId(mapping.taken(RosterField.ACCOUNT_SIS_ID, role.sisId()))
                .number(mapping.taken(RosterField.ACCOUNT_NUMBER, role.studentNumber()))
                .stateId(mapping.taken(RosterField.ACCOUNT_STATE_ID, role.stateId()))
                .grade(mapping.taken(RosterField.ACCOUNT_GRADE, role.grade().map(Grade::value)))
                .attributes(attributes(role.ext(), mapping))
                .build();
        return new SourceAccount(user.id(), account, schools(role.school(), role.schools()));
    }

    private static SourceAccount teacher(User user, TeacherRole role, RosterMapping mapping) {
        Account account = common(user, AccountRole.TEACHER, role.credentials(), mapping)
                .sisId(mapping.taken(RosterField.ACCOUNT_SIS_ID, role.sisId()))
                .number(mapping.taken(RosterField.ACCOUNT_NUMBER, role.teacherNumber()))
                .stateId(mapping.taken(RosterField.ACCOUNT_STATE_ID, role.stateId()))
                .title(mapping.taken(RosterField.ACCOUNT_TITLE, role.title()))
                .attributes(attributes(role.ext(), mapping))
                .build();
        return new SourceAccount(user.id(), account, schools(role.school(), role.schools()));
    }

    private static Account.Builder common(
            User user, AccountRole role, Optional<Credentials> credentials, RosterMapping mapping) {
        Optional<Name> name = user.name();
        return Account.builder()
                .role(role)
                .first(name.flatMap(Name::first).orElse(""))
                .middle(mapping.taken(RosterField.ACCOUNT_MIDDLE_NAME, name.flatMap(Name::middle)))
                .last(name.flatMap(Name::last).orElse(""))
                .email(mapping.taken(RosterField.ACCOUNT_EMAIL, user.email()))
                .username(mapping.taken(
                        RosterField.ACCOUNT_USERNAME, credentials.flatMap(Credentials::districtUsername)));
    }

    /** The primary school is one of all; it is all there is where the list is not sent. */
    private static List<String> schools(Optional<String> primary, Optional<List<String>> all) {
        Set<String> schools = new LinkedHashSet<>(all.orElse(List.of()));
        primary.ifPresent(schools::add);
        return List.copyOf(schools);
    }

    private static Map<String, String> attributes(Optional<Map<String, String>> ext, RosterMapping mapping) {
        return mapping.taken(RosterField.ACCOUNT_ATTRIBUTES, ext).orElse(Map.of());
    }
}
