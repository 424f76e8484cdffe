package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.Objects;

/**
 * A handle on a licensed resource. What it is assigned to is served by relations alone, as Clever does, and only once
 * {@link FakeDistrict#servesResourcesAsSpecified(boolean)} is on.
 */
public final class FakeResource extends FakeRecord {
    FakeResource(DistrictData data, String id) {
        super(data, Kind.RESOURCES, id);
    }

    /** The title; empty text when there is none. */
    public String title() {
        return text("title").orElse("");
    }

    /** Assigns it to a section. */
    public FakeResource assignTo(FakeSection section) {
        return assign(section);
    }

    /** Assigns it to a course. */
    public FakeResource assignTo(FakeCourse course) {
        return assign(course);
    }

    /** Assigns it to a student or teacher. */
    public FakeResource assignTo(FakeUser user) {
        return assign(user);
    }

    /** Takes it away from a section, course or user; nothing happens when it was not assigned. */
    public FakeResource takeFrom(FakeRecord target) {
        data.resources().unassign(id(), Objects.requireNonNull(target, "target").id());
        return this;
    }

    private FakeResource assign(FakeRecord target) {
        data.resources().assign(id(), target.id());
        return this;
    }
}
