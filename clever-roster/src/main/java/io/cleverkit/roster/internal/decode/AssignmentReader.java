package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.AssigneeMode;
import io.cleverkit.roster.model.Assignment;
import io.cleverkit.roster.model.AssignmentState;
import io.cleverkit.roster.model.GradingType;
import io.cleverkit.roster.model.SubmissionType;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Assignment}. */
public final class AssignmentReader {
    private AssignmentReader() {}

    /** Returns the value, or null if it is none or has no id. */
    public static @Nullable Assignment read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Assignment.Builder assignment = Assignment.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "title" -> assignment.title(in.text());
                case "description" -> assignment.description(in.text());
                case "description_plaintext" -> assignment.descriptionPlaintext(in.text());
                case "state" -> assignment.state(in.open(AssignmentState::of));
                case "grading_type" -> assignment.gradingType(in.open(GradingType::of));
                case "grading_scale" -> assignment.gradingScale(in.objects(GradingScaleReader::read));
                case "points_possible" -> assignment.pointsPossible(in.decimal());
                case "submission_types" -> assignment.submissionTypes(in.opens(SubmissionType::of));
                case "assignee_mode" -> assignment.assigneeMode(in.open(AssigneeMode::of));
                case "assignee_ids" -> assignment.assigneeIds(in.texts());
                case "attachments" -> assignment.attachments(in.objects(AttachmentReader::read));
                case "category_id" -> assignment.categoryId(in.text());
                case "term_id" -> assignment.termId(in.text());
                case "start_date" -> assignment.startDate(in.instant());
                case "due_date" -> assignment.dueDate(in.instant());
                case "end_date" -> assignment.endDate(in.instant());
                case "display_date" -> assignment.displayDate(in.instant());
                case "max_attempts" -> assignment.maxAttempts(in.integer());
                case "created" -> assignment.created(in.instant());
                case "last_modified" -> assignment.lastModified(in.instant());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            assignment.unknown(unknown);
        }
        return id == null ? null : assignment.id(id).build();
    }
}
