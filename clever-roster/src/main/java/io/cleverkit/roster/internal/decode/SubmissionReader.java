package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Submission;
import io.cleverkit.roster.model.SubmissionFlag;
import io.cleverkit.roster.model.SubmissionState;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Submission}. */
public final class SubmissionReader {
    private SubmissionReader() {}

    /** Returns the value, or null if none was sent. */
    public static @Nullable Submission read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Submission.Builder submission = Submission.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> submission.id(in.text());
                case "assignment_id" -> submission.assignmentId(in.text());
                case "user_id" -> submission.userId(in.text());
                case "state" -> submission.state(in.open(SubmissionState::of));
                case "grade" -> submission.grade(in.text());
                case "grade_points" -> submission.gradePoints(in.decimal());
                case "grade_comment" -> submission.gradeComment(in.text());
                case "grader_id" -> submission.graderId(in.text());
                case "flags" -> submission.flags(in.opens(SubmissionFlag::of));
                case "extra_attempts" -> submission.extraAttempts(in.integer());
                case "override_due_date" -> submission.overrideDueDate(in.instant());
                case "attachments" -> submission.attachments(in.objects(AttachmentReader::read));
                case "created" -> submission.created(in.instant());
                case "last_modified" -> submission.lastModified(in.instant());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            submission.unknown(unknown);
        }
        return submission.build();
    }
}
