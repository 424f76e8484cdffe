package io.cleverkit.sync.testkit;

import static io.cleverkit.sync.model.EnrollmentRole.STUDENT;
import static io.cleverkit.sync.model.EnrollmentRole.TEACHER;
import static io.cleverkit.sync.spi.EnrollmentChange.Action.ADD;
import static io.cleverkit.sync.spi.EnrollmentChange.Action.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cleverkit.sync.model.EnrollmentRole;
import io.cleverkit.sync.spi.EnrollmentChange;
import io.cleverkit.sync.spi.EnrollmentChange.Action;
import io.cleverkit.sync.spi.ItemResult;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People enter and leave classes. */
abstract class EnrollmentRequirements {
    private String classroom = "not-opened";
    private String student = "not-opened";
    private String teacher = "not-opened";
    private String organization = "not-opened";
    private int operations;

    abstract OrganizationStoreContract contract();

    @BeforeEach
    void openClass() {
        organization = Surroundings.organization(contract());
        classroom = surroundings().classroom();
        student = contract().account(STUDENT.accountRole());
        teacher = contract().account(TEACHER.accountRole());
    }

    @Test
    @DisplayName("people enter a class as what they are")
    void enter() {
        change(change(ADD, student, STUDENT), change(ADD, teacher, TEACHER));

        assertThat(contract().members(classroom))
                .containsExactlyInAnyOrder(new Member(student, STUDENT), new Member(teacher, TEACHER));
    }

    @Test
    @DisplayName("somebody who leaves is out, the others stay")
    void leave() {
        change(change(ADD, student, STUDENT), change(ADD, teacher, TEACHER));

        change(change(REMOVE, student, STUDENT));

        assertThat(contract().members(classroom)).containsExactly(new Member(teacher, TEACHER));
    }

    @Test
    @DisplayName("entering twice and leaving twice is done and changes nothing")
    void twice() {
        change(change(ADD, student, STUDENT));
        change(change(ADD, student, STUDENT));
        assertThat(contract().members(classroom)).containsExactly(new Member(student, STUDENT));

        change(change(REMOVE, student, STUDENT));
        change(change(REMOVE, student, STUDENT));
        assertThat(contract().members(classroom)).isEmpty();
    }

    @Test
    @DisplayName("a class that is not there is refused, and the neighbours are done")
    void unknownClass() {
        List<ItemResult> results = answers(
                change(ADD, student, STUDENT),
                new EnrollmentChange("enrollment-unknown", ADD, "no-such-host-id", student, STUDENT),
                change(ADD, teacher, TEACHER));

        assertThat(results)
                .as("answer ItemResult.refused(...) for a class that is not there")
                .extracting(result -> result.refusal().isPresent())
                .containsExactly(false, true, false);
        assertThat(contract().members(classroom)).hasSize(2);
    }

    @Test
    @DisplayName("an old change that is asked for again does not undo what came after it")
    void lateRepetition() {
        assumeFalse(
                contract().sharesTransaction(), "a store in the batch's transaction never hears of an operation twice");
        EnrollmentChange entered = change(ADD, student, STUDENT);
        change(entered);
        change(change(REMOVE, student, STUDENT));

        change(entered);

        assertThat(contract().members(classroom)).isEmpty();
    }

    @Test
    @DisplayName("changes of a batch that is rolled back are gone")
    void rolledBackBatch() {
        assumeTrue(contract().sharesTransaction(), "this store is outside of the batch's transaction");
        List<EnrollmentChange> changes = List.of(change(ADD, student, STUDENT));

        assertThatThrownBy(() -> contract().batch(() -> {
                    contract().store().changeEnrollments(changes, surroundings().context());
                    throw new IllegalArgumentException("a later store failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(contract().members(classroom)).isEmpty();
    }

    @Test
    @DisplayName("an empty batch is answered with an empty list")
    void emptyBatch() {
        assertThat(answers()).isEmpty();
    }

    private Surroundings surroundings() {
        return new Surroundings(contract(), organization);
    }

    private EnrollmentChange change(Action action, String account, EnrollmentRole role) {
        operations++;
        return new EnrollmentChange("enrollment-" + operations, action, classroom, account, role);
    }

    private void change(EnrollmentChange... changes) {
        assertThat(answers(changes))
                .as("one result per change, none refused")
                .hasSize(changes.length)
                .allMatch(result -> result.refusal().isEmpty());
    }

    private List<ItemResult> answers(EnrollmentChange... changes) {
        return contract()
                .batch(() -> contract()
                        .store()
                        .changeEnrollments(List.of(changes), surroundings().context()));
    }
}
