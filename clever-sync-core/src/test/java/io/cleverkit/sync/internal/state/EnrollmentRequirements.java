package io.cleverkit.sync.internal.state;

import static io.cleverkit.sync.internal.state.Enrollment.Status.ACTIVE;
import static io.cleverkit.sync.internal.state.Enrollment.Status.PENDING;
import static io.cleverkit.sync.model.EnrollmentRole.STUDENT;
import static io.cleverkit.sync.model.EnrollmentRole.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class EnrollmentRequirements extends StateRequirements {
    @Test
    @DisplayName("enrollments come by class and person as bytes, then role, also after a restart")
    void order() {
        Enrollment first = new Enrollment("B", "z", STUDENT, PENDING);
        Enrollment second = new Enrollment("a", "Z", TEACHER, ACTIVE);
        Enrollment third = new Enrollment("a", "z", STUDENT, ACTIVE);
        Enrollment fourth = new Enrollment("a", "z", TEACHER, ACTIVE);
        Enrollment fifth = new Enrollment("a-", "\ud83c\udfeb", STUDENT, ACTIVE);

        inTransaction(() -> state.insertEnrollments(NORTH, List.of(fifth, third, first, fourth, second)));

        List<Enrollment> ordered = List.of(first, second, third, fourth, fifth);
        assertThat(readAll(state.enrollments(NORTH))).isEqualTo(ordered);
        assertThat(readAll(fixture.reopen().enrollments(NORTH))).isEqualTo(ordered);
        assertThat(readAll(state.enrollments(SOUTH))).isEmpty();
    }

    @Test
    @DisplayName("inserting one that is there fails as a whole, whatever its status")
    void duplicateFailsAsAWhole() {
        Enrollment stored = new Enrollment("c", "u", STUDENT, PENDING);
        inTransaction(() -> state.insertEnrollments(NORTH, List.of(stored)));

        Enrollment other = new Enrollment("b", "u", STUDENT, ACTIVE);
        assertThatThrownBy(() ->
                        inTransaction(() -> state.insertEnrollments(NORTH, List.of(other, stored.withStatus(ACTIVE)))))
                .isInstanceOf(RuntimeException.class);

        assertThat(readAll(state.enrollments(NORTH))).containsExactly(stored);
    }

    @Test
    @DisplayName("an update sets the status; of one that is not there it fails as a whole")
    void update() {
        Enrollment stored = new Enrollment("c", "u", STUDENT, PENDING);
        inTransaction(() -> state.insertEnrollments(NORTH, List.of(stored)));

        inTransaction(() -> state.updateEnrollments(NORTH, List.of(stored.withStatus(ACTIVE))));
        assertThatThrownBy(() -> inTransaction(() -> state.updateEnrollments(
                        NORTH, List.of(stored.withStatus(PENDING), new Enrollment("c", "v", STUDENT, ACTIVE)))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(readAll(state.enrollments(NORTH))).containsExactly(stored.withStatus(ACTIVE));
    }

    @Test
    @DisplayName("a deletion forgets whatever the status, and leaves neighbours alone; a second one does nothing")
    void delete() {
        Enrollment asStudent = new Enrollment("c", "u", STUDENT, PENDING);
        Enrollment asTeacher = new Enrollment("c", "u", TEACHER, ACTIVE);
        inTransaction(() -> state.insertEnrollments(NORTH, List.of(asStudent, asTeacher)));

        inTransaction(() -> state.deleteEnrollments(NORTH, List.of(asStudent.withStatus(ACTIVE))));
        inTransaction(() -> state.deleteEnrollments(NORTH, List.of(asStudent)));

        assertThat(readAll(state.enrollments(NORTH))).containsExactly(asTeacher);
    }

    @Test
    @DisplayName("thousands are written and read in order")
    void many() {
        List<Enrollment> enrollments = IntStream.range(0, 12_500)
                .mapToObj(i ->
                        new Enrollment(String.format("c%03d", i / 100), String.format("u%05d", i), STUDENT, ACTIVE))
                .toList();

        inTransaction(() -> state.insertEnrollments(NORTH, enrollments));

        assertThat(readAll(state.enrollments(NORTH))).isEqualTo(enrollments);
    }
}
