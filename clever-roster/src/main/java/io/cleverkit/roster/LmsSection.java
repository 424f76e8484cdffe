package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.decode.AssignmentReader;
import io.cleverkit.roster.internal.decode.SubmissionReader;
import io.cleverkit.roster.internal.encode.LmsRequests;
import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.LinkedRequest;
import io.cleverkit.roster.internal.listing.Path;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.Assignment;
import io.cleverkit.roster.model.AssignmentRequest;
import io.cleverkit.roster.model.Submission;
import io.cleverkit.roster.model.SubmissionRequest;

/**
 * One section in the learning management system of its district, through LMS Connect.
 *
 * <p>There is no list of assignments: keep the id of each one you create. Whether a person or a section is in the system at
 * all tells {@link io.cleverkit.roster.model.LmsStatus}.
 *
 * <p>A write is sent once. It is sent again only where Clever has certainly not acted on it: after 429, and with a new token
 * after 401. If no whole answer comes, {@link CleverTransportException} says so and is not {@linkplain
 * CleverException#isRetryable() retryable}, since it may have been done; nor is the {@link ServerErrorException} of a write. Look
 * before you create anew. Writes are slow: Clever advises to wait 15 to 60 seconds, so leave {@link
 * CleverRoster.Builder#requestTimeout} at its 60 here.
 *
 * <p>What Clever refuses comes as {@link CleverApiException} with status 400, without Clever's words, which may repeat what was
 * sent. Other exceptions and the refusal of blank ids are as in {@link DistrictClient}. Immutable and thread-safe. Rests on the
 * pages about LMS Connect of Clever's documentation, API version 3.1.
 */
public final class LmsSection {
    private static final int LARGEST_PAGE = 100;

    private final Api api;
    private final String assignments;

    LmsSection(Api api, String sectionId) {
        this.api = api;
        this.assignments = RecordType.SECTION.pathOf(sectionId) + "/assignments";
    }

    /**
     * Creates an assignment, which has to have a title.
     *
     * @throws IllegalArgumentException if the request clears fields: in a new assignment there is nothing to clear
     */
    public Assignment createAssignment(AssignmentRequest request) {
        if (!request.cleared().isEmpty()) {
            throw new IllegalArgumentException("request: a new assignment has no fields to clear, leave them out");
        }
        byte[] json = LmsRequests.json(requireNonNull(request, "request"));
        return api.write("POST", "create assignment", assignments, json, AssignmentReader::read);
    }

    /** Reads an assignment. */
    public Assignment assignment(String assignmentId) {
        return api.envelope("read assignment", path(assignmentId), AssignmentReader::read);
    }

    /** Changes an assignment; what the request leaves out stays as it is, and what it clears is sent as null. */
    public Assignment updateAssignment(String assignmentId, AssignmentRequest request) {
        byte[] json = LmsRequests.json(requireNonNull(request, "request"));
        return api.write("PATCH", "update assignment", path(assignmentId), json, AssignmentReader::read);
    }

    /** Deletes an assignment. */
    public void deleteAssignment(String assignmentId) {
        api.delete("delete assignment", path(assignmentId));
    }

    /** Lists what students do about an assignment. */
    public LinkedListing<Submission> submissions(String assignmentId) {
        return new LinkedListing<>(LinkedRequest.of(
                api,
                "list submissions",
                path(assignmentId) + "/submissions",
                SubmissionReader::read,
                LARGEST_PAGE,
                "cursor"));
    }

    /** Reads what one student does about an assignment. */
    public Submission submission(String assignmentId, String userId) {
        return api.envelope("read submission", path(assignmentId, userId), SubmissionReader::read);
    }

    /** Changes what one student does about an assignment, in the same way. */
    public Submission updateSubmission(String assignmentId, String userId, SubmissionRequest request) {
        byte[] json = LmsRequests.json(requireNonNull(request, "request"));
        return api.write("PATCH", "update submission", path(assignmentId, userId), json, SubmissionReader::read);
    }

    private String path(String assignmentId) {
        return assignments + "/" + Path.segment(assignmentId);
    }

    private String path(String assignmentId, String userId) {
        return path(assignmentId) + "/submissions/" + Path.segment(userId);
    }
}
