package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.List;

/** A handle on a school. */
public final class FakeSchool extends FakeRecord {
    FakeSchool(DistrictData data, String id) {
        super(data, Kind.SCHOOLS, id);
    }

    /** The name; empty text when there is none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Renames the school. */
    public void rename(String name) {
        set("name", name);
    }

    /** Its sections, ascending by id. */
    public List<FakeSection> sections() {
        return data.index()
                .sectionsOfSchool(id())
                .ids()
                .map(section -> new FakeSection(data, section))
                .toList();
    }

    /** Everybody who belongs to it in any role, ascending by id. */
    public List<FakeUser> users() {
        return data.index()
                .usersOfSchool(id())
                .ids()
                .map(user -> new FakeUser(data, user))
                .toList();
    }
}
