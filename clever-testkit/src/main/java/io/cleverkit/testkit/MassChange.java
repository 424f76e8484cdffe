package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.Kind;
import java.util.List;

/** Changes to a whole district that no school wants. */
final class MassChange {
    private MassChange() {}

    static void unshareOneSchool(Scene scene) {
        scene.district.unshares(someSchool(scene));
    }

    static void unshareAllSchoolsButOne(Scene scene) {
        List<FakeSchool> schools = scene.district.schools();
        schools.subList(1, Math.max(1, schools.size())).forEach(scene.district::unshares);
    }

    static FakeSchool someSchool(Scene scene) {
        return scene.district.schools().stream()
                .findFirst()
                .orElseThrow(() -> scene.cannot("the district has no school"));
    }

    /** Who has the role alone is gone, who has others keeps those. */
    static void unshareRole(Scene scene, String role) {
        for (FakeUser user : scene.district.users(role)) {
            if (user.roles().size() == 1) {
                user.remove();
            } else {
                user.losesRole(role);
            }
        }
    }

    static void unshareStudents(Scene scene) {
        unshareRole(scene, "student");
        scene.district.sections().forEach(section -> section.unset("students"));
    }

    static void sisIdsMissing(Scene scene) {
        scene.district
                .users()
                .forEach(user -> user.roles().stream()
                        .map(role -> "roles." + role + ".sis_id")
                        .filter(path -> user.text(path).isPresent())
                        .forEach(path -> user.set(path, null)));
        scene.district.schools().forEach(school -> school.set("sis_id", null));
        scene.district.sections().forEach(section -> section.set("sis_id", null));
    }

    static void namesShifted(Scene scene) {
        scene.district.users().stream()
                .filter(user -> user.firstName().isPresent())
                .forEach(user ->
                        user.rename(user.lastName().orElse(""), user.firstName().orElseThrow()));
    }

    static void rekeyEverySecond(Scene scene) {
        List<FakeUser> users = scene.district.users();
        for (int i = 0; i < users.size(); i += 2) {
            users.get(i).rekeys();
        }
    }

    static void splitAll(Scene scene) {
        List<FakeUser> several = ofSeveralRoles(scene);
        several.forEach(user -> user.splitsOff(user.roles().get(1)));
    }

    /** People of several roles; there is at least one. */
    static List<FakeUser> ofSeveralRoles(Scene scene) {
        List<FakeUser> several = scene.district.users().stream()
                .filter(user -> user.roles().size() > 1)
                .toList();
        if (several.isEmpty()) {
            throw scene.cannot("nobody has several roles");
        }
        return several;
    }

    static void termIdsChanged(Scene scene) {
        for (FakeTerm term : scene.district.terms()) {
            String replaced = scene.district
                    .data()
                    .put(Kind.TERMS, term.node().without(List.of("id", "created", "last_modified")))
                    .id();
            scene.district.sections().stream()
                    .filter(section ->
                            section.text("term_id").filter(term.id()::equals).isPresent())
                    .forEach(section -> section.set("term_id", replaced));
            term.removeEverywhere();
        }
    }

    static void halveEnrollments(Scene scene) {
        for (FakeSection section : scene.district.sections()) {
            List<String> ids = section.studentIds();
            section.set("students", ids.subList(0, ids.size() / 2));
        }
    }

    static void moveSchool(Scene scene) {
        List<FakeSchool> schools = scene.district.schools();
        if (schools.size() < 2) {
            throw scene.cannot("the district has not two schools");
        }
        String from = schools.get(0).id();
        FakeSchool to = schools.get(1);
        scene.district.users().stream()
                .filter(user -> user.schoolIds().contains(from))
                .forEach(user -> user.schools(to));
        scene.district.sections().stream()
                .filter(section ->
                        section.school().filter(schools.get(0)::equals).isPresent())
                .forEach(section -> section.set("school", to.id()));
    }

    static void newSchoolYear(Scene scene) {
        int last = scene.district.terms().stream()
                .flatMap(term -> term.text("start_date").stream())
                .filter(date -> date.matches("[0-9]{4}-.*"))
                .mapToInt(date -> Integer.parseInt(date.substring(0, 4)))
                .max()
                .orElseThrow(() -> scene.cannot("the district has no terms"));
        scene.district.rollsOverTo(last + 1);
    }
}
