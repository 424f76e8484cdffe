package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;

/** A handle on a course. */
public final class FakeCourse extends FakeRecord {
    FakeCourse(DistrictData data, String id) {
        super(data, Kind.COURSES, id);
    }

    /** The name; empty text when there is none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Renames the course. */
    public void rename(String name) {
        set("name", name);
    }
}
