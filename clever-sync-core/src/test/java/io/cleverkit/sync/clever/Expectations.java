package io.cleverkit.sync.clever;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.support.TestHost;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a host must have of a fake district, worked out from the fake's own records and not from anything of ours. */
final class Expectations {
    private Expectations() {}

    static void assertMirrors(TestHost host, FakeDistrict district) {
        assertThat(TestHost.active(host.organizations).values())
                .extracting("name")
                .containsExactly(district.name());
        assertThat(TestHost.active(host.locations).keySet())
                .isEqualTo(new TreeSet<>(
                        district.schools().stream().map(school -> school.id()).toList()));
        assertThat(TestHost.active(host.accounts).keySet()).isEqualTo(accounts(district));
        assertThat(TestHost.active(host.classrooms).keySet())
                .isEqualTo(new TreeSet<>(district.sections().stream()
                        .map(section -> section.id())
                        .toList()));
        assertThat(host.members).isEqualTo(members(district));
    }

    static Set<String> accounts(FakeDistrict district) {
        Set<String> accounts = new TreeSet<>();
        for (FakeUser user : district.users()) {
            if (user.hasRole("student")) {
                accounts.add(user.id() + "/STUDENT");
            }
            if (user.hasRole("teacher")) {
                accounts.add(user.id() + "/TEACHER");
            }
            if (user.hasRole("staff") || user.hasRole("district_admin")) {
                accounts.add(user.id() + "/ADMIN");
            }
        }
        return accounts;
    }

    static Set<String> members(FakeDistrict district) {
        Set<String> students = ids(district.students());
        Set<String> teachers = ids(district.teachers());
        Set<String> members = new TreeSet<>();
        for (FakeSection section : district.sections()) {
            section.studentIds().stream()
                    .filter(students::contains)
                    .forEach(id -> members.add(TestHost.member(section.id(), id, "STUDENT")));
            section.teacherIds().stream()
                    .filter(teachers::contains)
                    .forEach(id -> members.add(TestHost.member(section.id(), id, "TEACHER")));
        }
        return members;
    }

    private static Set<String> ids(List<FakeUser> users) {
        return new TreeSet<>(users.stream().map(FakeUser::id).toList());
    }
}
