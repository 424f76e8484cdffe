package io.cleverkit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happens while somebody reads. */
final class DuringScan {
    private DuringScan() {}

    static void arrival(Scene scene) {
        scene.district.addStudent("Nova", "Newcomb", MassChange.someSchool(scene));
    }

    static void update(Scene scene) {
        first(scene).rename("Changed", "Early");
        last(scene).rename("Changed", "Late");
    }

    static void departure(Scene scene) {
        FakeUser last = last(scene);
        first(scene).leaves();
        last.leaves();
    }

    static void shareAgain(Scene scene) {
        FakeSchool school = MassChange.someSchool(scene);
        scene.district.unshares(school);
        scene.duringScan(later -> later.district.sharesAgain(school));
    }

    static void rekey(Scene scene) {
        first(scene).rekeys();
    }

    /** Looks for them now, so that who has none learns of it now. */
    static void merge(Scene scene) {
        List<FakeUser> teachers = scene.district.teachers();
        if (teachers.size() < 2) {
            throw scene.cannot("the district has not two teachers");
        }
        scene.duringScan(later -> teachers.get(0).absorbs(teachers.get(teachers.size() - 1)));
    }

    /** Looks for the person now, so that who has none learns of it now. */
    static void split(Scene scene) {
        FakeUser person = MassChange.ofSeveralRoles(scene).get(0);
        scene.duringScan(later -> person.splitsOff(person.roles().get(1)));
    }

    static void swapEmails(Scene scene) {
        scene.district.swapEmails(first(scene), last(scene));
    }

    static void emptySection(Scene scene) {
        scene.district.sections().get(0).set("students", List.of());
    }

    static void anImport(Scene scene) {
        scene.district.users().forEach(user -> user.email(user.id() + "@new.example.test"));
        scene.district.sections().forEach(section -> section.rename(section.name() + " (new)"));
        scene.district.syncs();
    }

    static void pauseAndResume(Scene scene) {
        Instant now = scene.clever.clock().now();
        scene.district.pauses(now, now.plus(Duration.ofDays(1)));
        scene.district.resumes();
    }

    private static FakeUser first(Scene scene) {
        return scene.district.users().get(0);
    }

    private static FakeUser last(Scene scene) {
        List<FakeUser> users = scene.district.users();
        return users.get(users.size() - 1);
    }
}
