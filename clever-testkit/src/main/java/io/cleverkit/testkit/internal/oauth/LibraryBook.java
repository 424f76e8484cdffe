package io.cleverkit.testkit.internal.oauth;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which teachers installed the application from the Clever Library, and whom that lets in. Thread-safe. */
public final class LibraryBook {
    private final Set<String> teachers = ConcurrentHashMap.newKeySet();

    public void install(String teacher) {
        teachers.add(teacher);
    }

    public void uninstall(String teacher) {
        teachers.remove(teacher);
    }

    /** Whether anybody of the district has installed it. */
    public boolean isUsedIn(DistrictData district) {
        return teachers.stream()
                .anyMatch(id -> district.served().find(Kind.USERS, id).isPresent());
    }

    /** Whether the person may sign in by it: a teacher who installed it, or a student of one. */
    public boolean reaches(DistrictData district, String user) {
        return district.served()
                .find(Kind.USERS, user)
                .filter(found -> (found.hasRole("teacher") && teachers.contains(user))
                        || (found.hasRole("student")
                                && district.served().index().sectionsOfMember(user).stream()
                                        .flatMap(id -> district.served().find(Kind.SECTIONS, id).stream())
                                        .anyMatch(this::isTaughtByInstaller)))
                .isPresent();
    }

    private boolean isTaughtByInstaller(StoredRecord section) {
        return Json.textsOf(section.node(), "teachers").stream().anyMatch(teachers::contains);
    }
}
