package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.LinkedPage;
import io.cleverkit.roster.LmsSection;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.model.Assignment;
import io.cleverkit.roster.model.AssignmentField;
import io.cleverkit.roster.model.AssignmentRequest;
import io.cleverkit.roster.model.AttachmentRequest;
import io.cleverkit.roster.model.Submission;
import io.cleverkit.roster.model.SubmissionFlag;
import io.cleverkit.roster.model.SubmissionRequest;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.LmsProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LMS Connect, against the fake. */
class LmsTest {
    private FakeClever fake;
    private FakeSection section;
    private final List<FakeUser> students = new ArrayList<>();
    private LmsSection lms;

    @BeforeEach
    void start() {
        fake = FakeClever.builder().district("Elm", this::describe).start();
        fake.district().lms().connects(LmsProvider.GOOGLE_CLASSROOM);
        lms = Fakes.district(fake).lms(section.id());
    }

    private void describe(FakeDistrict elm) {
        FakeSchool school = elm.addSchool("Elm Primary");
        section = elm.addSection("Algebra", school, elm.addTeacher("Tia", "Oak", school));
        for (int i = 0; i < 5; i++) {
            students.add(elm.addStudent("Stu" + i, "Ash", school));
        }
        section.enrol(students.toArray(FakeUser[]::new));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private Assignment created() {
        return lms.createAssignment(AssignmentRequest.builder()
                .title("Fractions")
                .pointsPossible(new BigDecimal("12.5"))
                .dueDate(Instant.parse("2026-03-02T08:00:00Z"))
                .build());
    }

    private int writes() {
        return (int) fake.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }

    @Test
    @DisplayName("an assignment is created, read, changed in part, emptied in part and deleted")
    void assignment() {
        Assignment made = created();

        assertThat(lms.assignment(made.id())).isEqualTo(made);
        assertThat(made.pointsPossible()).contains(new BigDecimal("12.5"));
        Assignment changed = lms.updateAssignment(
                made.id(), AssignmentRequest.builder().maxAttempts(3).build());
        assertThat(changed.maxAttempts()).contains(3);
        assertThat(changed.title()).contains("Fractions");
        assertThat(changed.dueDate()).contains(Instant.parse("2026-03-02T08:00:00Z"));

        Assignment timeless = lms.updateAssignment(
                made.id(),
                AssignmentRequest.builder().addCleared(AssignmentField.DUE_DATE).build());
        assertThat(timeless.dueDate()).isEmpty();
        assertThat(timeless.title()).contains("Fractions");

        lms.deleteAssignment(made.id());

        assertThatThrownBy(() -> lms.assignment(made.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("all submissions are read through the links, from any page on, and one of them is graded")
    void submissions() {
        Assignment made = created();
        String student = students.get(2).id();

        assertThat(lms.submissions(made.id()).pageSize(2).stream())
                .extracting(submission -> submission.userId().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(Fakes.ids(students));
        LinkedPage<Submission> first = lms.submissions(made.id()).pageSize(2).page();
        assertThat(first.records()).hasSize(2);
        assertThat(lms.submissions(made.id()).startingAfter(first.next().orElseThrow()).stream())
                .hasSize(3);

        Submission graded = lms.updateSubmission(
                made.id(),
                student,
                SubmissionRequest.builder()
                        .grade("A")
                        .gradePoints(new BigDecimal("11.5"))
                        .flags(List.of(SubmissionFlag.LATE))
                        .attachments(List.of(AttachmentRequest.builder()
                                .type("file")
                                .url("https://example.com/a")
                                .build()))
                        .build());

        assertThat(graded.grade()).contains("A");
        assertThat(graded.flags()).contains(List.of(SubmissionFlag.LATE));
        assertThat(graded.attachments().orElseThrow()).hasSize(1);
        assertThat(lms.submission(made.id(), student)).isEqualTo(graded);
        assertThat(lms.submissions(made.id()).pageSize(100).page().next()).isEmpty();
        assertThatThrownBy(() -> lms.submissions(made.id()).pageSize(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @DisplayName("a write whose answer is lost is sent once, and the failure says that it may have been done")
    @EnumSource(
            value = Fault.class,
            names = {"RESET", "RESET_AFTER", "CUT"})
    void lostAnswer(Fault fault) {
        fake.faults().on(".*/assignments").answer(fault);

        CleverTransportException lost = catchThrowableOfType(CleverTransportException.class, this::created);

        assertThat(lost).hasMessageContaining("may have done it").hasMessageNotContaining(section.id());
        assertThat(lost.isRetryable()).isFalse();
        assertThat(writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("a write that fails at Clever is not repeated, and one that is refused for its rate is")
    void failures() {
        fake.faults().on(".*/assignments").answer(Fault.SERVER_ERROR);
        ServerErrorException failed = catchThrowableOfType(ServerErrorException.class, this::created);
        assertThat(failed).hasMessageContaining("may have done it").hasMessageNotContaining(section.id());
        assertThat(failed.isRetryable()).isFalse();
        assertThat(writes()).isEqualTo(1);

        fake.forgetRequests();
        fake.faults().on(".*/assignments").answer(Fault.RATE_LIMITED);
        assertThat(created().title()).contains("Fractions");
        assertThat(writes()).isEqualTo(2);
    }

    @Test
    @DisplayName("a write whose token was rotated is sent with the new one, and is done once")
    void rotation() {
        created();
        fake.district().rotateToken();

        Assignment second = created();

        assertThat(fake.district().lms().assignments(section)).hasSize(2).contains(second.id());
    }

    @Test
    @DisplayName("a deletion answered with HTML is none")
    void html() {
        Assignment made = created();
        fake.faults().on(".*/assignments/.*").answer(Fault.HTML);

        assertThatThrownBy(() -> lms.deleteAssignment(made.id())).isInstanceOf(CleverResponseException.class);
        assertThat(fake.district().lms().assignments(section)).contains(made.id());
    }

    @Test
    @DisplayName("what Clever refuses comes with its status and without its words")
    void refused() {
        AssignmentRequest untitled = AssignmentRequest.builder().build();

        CleverApiException refusal =
                catchThrowableOfType(CleverApiException.class, () -> lms.createAssignment(untitled));

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal).hasMessageNotContaining("title");
    }

    @Test
    @DisplayName("version 3.0 has no LMS Connect and no attendance, which is said at once")
    void version30() {
        CleverRoster old = CleverRoster.builder()
                .apiUrl(fake.url())
                .authUrl(fake.url())
                .apiVersion(ApiVersion.V3_0)
                .build();
        var district = old.district(Wire.token(fake.district().token()));

        assertThatThrownBy(() -> district.lms(section.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(district::attendance).isInstanceOf(IllegalStateException.class);
    }
}
