package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Timestamps;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The learning management system of a district, as LMS Connect reaches it. Until {@link #connects} a district has none.
 *
 * <p>Assignments are made by the application, through the API; here a test looks at them and plays the students. Thread-safe.
 */
public final class FakeLms {
    private final DistrictData data;

    FakeLms(DistrictData data) {
        this.data = data;
    }

    /** Connects a system, empty unless it is the one that was connected before: the district's record says so, and every user and section is marked as being in it. */
    public void connects(LmsProvider provider) {
        data.lms().connect(Objects.requireNonNull(provider, "provider").wire());
        state(provider.wire(), "success");
        mark(Kind.SECTIONS);
        mark(Kind.USERS);
    }

    /** Disconnects it; its assignments cannot be reached until it is connected again. */
    public void disconnects() {
        data.lms().disconnect();
        state("", "disconnected");
    }

    /** Ids of a section's assignments, in no order. */
    public List<String> assignments(FakeSection section) {
        return data.lms().assignmentsOf(section.id());
    }

    /** An assignment as JSON; empty when it is not there. */
    public Optional<String> assignment(FakeSection section, String assignmentId) {
        return data.lms().find(section.id(), assignmentId).map(Json::text);
    }

    /** A student's submission as JSON; empty when the student has none to make. */
    public Optional<String> submission(String assignmentId, FakeUser student) {
        return data.lms().submission(assignmentId, student.id()).map(Json::text);
    }

    /** A student opens the application from the system, without which Schoology takes no submission. */
    public void launches(FakeUser student) {
        data.lms().launch(student.id());
    }

    /**
     * A student hands in.
     *
     * @throws IllegalStateException when the student has no such submission to make
     */
    public void submits(String assignmentId, FakeUser student) {
        ObjectNode submission = data.lms()
                .submission(assignmentId, student.id())
                .orElseThrow(() -> new IllegalStateException("The student has nothing to submit [assignment="
                        + assignmentId + ", user=" + student.id() + "]"));
        submission
                .put("state", "submitted")
                .put("last_modified", Timestamps.of(data.clock().instant()));
        data.lms().putSubmission(assignmentId, student.id(), submission);
    }

    private void state(String type, String state) {
        data.changeOwn(own -> own.put("lms_type", type).put("lms_state", state));
    }

    private void mark(Kind kind) {
        for (String id : data.all(kind).ids().toList()) {
            data.change(kind, id, node -> node.putObject("lms_status").put("synced_in_lms", true));
        }
    }
}
