package io.cleverkit.roster.internal.encode;

import io.cleverkit.roster.model.AssigneeMode;
import io.cleverkit.roster.model.AssignmentField;
import io.cleverkit.roster.model.AssignmentRequest;
import io.cleverkit.roster.model.GradingType;
import io.cleverkit.roster.model.SubmissionField;
import io.cleverkit.roster.model.SubmissionFlag;
import io.cleverkit.roster.model.SubmissionRequest;
import io.cleverkit.roster.model.SubmissionState;
import io.cleverkit.roster.model.SubmissionType;
import java.util.function.Function;

/** The bodies of LMS Connect's writes. */
public final class LmsRequests {
    private LmsRequests() {}

    /** Returns the request as UTF-8 JSON. */
    public static byte[] json(AssignmentRequest request) {
        return JsonFields.object(out -> {
            out.text("title", request.title());
            out.text("description", request.description());
            out.text("description_plaintext", request.descriptionPlaintext());
            out.text("grading_type", request.gradingType().map(GradingType::value));
            out.decimal("points_possible", request.pointsPossible());
            out.texts("submission_types", request.submissionTypes(), SubmissionType::value);
            out.text("assignee_mode", request.assigneeMode().map(AssigneeMode::value));
            out.texts("assignee_ids", request.assigneeIds(), Function.identity());
            out.attachments("attachments", request.attachments());
            out.text("term_id", request.termId());
            out.time("start_date", request.startDate());
            out.time("due_date", request.dueDate());
            out.time("end_date", request.endDate());
            out.time("display_date", request.displayDate());
            out.integer("max_attempts", request.maxAttempts());
            for (AssignmentField field : request.cleared()) {
                out.nothing(field.wireName());
            }
        });
    }

    /** Returns the request as UTF-8 JSON. */
    public static byte[] json(SubmissionRequest request) {
        return JsonFields.object(out -> {
            out.text("state", request.state().map(SubmissionState::value));
            out.text("grade", request.grade());
            out.decimal("grade_points", request.gradePoints());
            out.text("grade_comment", request.gradeComment());
            out.text("grader_id", request.graderId());
            out.texts("flags", request.flags(), SubmissionFlag::value);
            out.integer("extra_attempts", request.extraAttempts());
            out.time("override_due_date", request.overrideDueDate());
            out.attachments("attachments", request.attachments());
            for (SubmissionField field : request.cleared()) {
                out.nothing(field.wireName());
            }
        });
    }
}
