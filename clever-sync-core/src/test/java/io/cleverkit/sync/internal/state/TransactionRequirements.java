package io.cleverkit.sync.internal.state;

import static io.cleverkit.sync.internal.state.Enrollment.Status.ACTIVE;
import static io.cleverkit.sync.internal.state.Enrollment.Status.PENDING;
import static io.cleverkit.sync.model.EnrollmentRole.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class TransactionRequirements extends StateRequirements {
    private static final Duration TTL = Duration.ofSeconds(30);

    @Test
    @DisplayName("a batch that throws leaves nothing, and what it threw arrives")
    void rollback() {
        Link school = TestLinks.location("school");
        Enrollment enrollment = new Enrollment("class", "person", STUDENT, PENDING);
        inTransaction(() -> {
            state.insertLinks(NORTH, List.of(school, TestLinks.classroom("class")));
            state.insertEnrollments(NORTH, List.of(enrollment));
        });
        Lease lease = state.acquire(NORTH, "node-1", TTL).orElseThrow();
        IllegalArgumentException thrown = new IllegalArgumentException("the host's store failed");

        assertThatThrownBy(() -> inTransaction(() -> {
                    state.fence(lease, TTL);
                    state.insertLinks(NORTH, List.of(TestLinks.location("new")));
                    state.updateLinks(NORTH, List.of(TestLinks.next(school)));
                    state.raiseMembersVersion(NORTH, List.of("class"));
                    state.updateEnrollments(NORTH, List.of(enrollment.withStatus(ACTIVE)));
                    state.insertEnrollments(NORTH, List.of(new Enrollment("class", "other", STUDENT, ACTIVE)));
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION))).containsExactly(school);
        assertThat(readAll(state.links(NORTH, LinkType.CLASSROOM))).containsExactly(TestLinks.classroom("class"));
        assertThat(readAll(state.enrollments(NORTH))).containsExactly(enrollment);
    }

    @Test
    @DisplayName("a rolled-back deletion leaves the enrollment")
    void rollbackOfDeletion() {
        Enrollment enrollment = new Enrollment("class", "person", STUDENT, ACTIVE);
        inTransaction(() -> state.insertEnrollments(NORTH, List.of(enrollment)));

        assertThatThrownBy(() -> inTransaction(() -> {
                    state.deleteEnrollments(NORTH, List.of(enrollment));
                    throw new IllegalArgumentException("late");
                }))
                .hasMessage("late");

        assertThat(readAll(state.enrollments(NORTH))).containsExactly(enrollment);
    }

    @Test
    @DisplayName("a batch sees its own writes, others see them after it")
    void ownWrites() {
        inTransaction(() -> {
            state.insertLinks(NORTH, List.of(TestLinks.location("school")));
            assertThat(state.findLinks(NORTH, LinkType.LOCATION, List.of("school")))
                    .hasSize(1);
        });

        assertThat(fixture.reopen().findLinks(NORTH, LinkType.LOCATION, List.of("school")))
                .hasSize(1);
    }

    @Test
    @DisplayName("writing a batch's rows outside of any transaction is refused and says what to do")
    void outside() {
        assertThatThrownBy(() -> state.insertLinks(NORTH, List.of(TestLinks.location("school"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of a batch");

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION))).isEmpty();
    }
}
