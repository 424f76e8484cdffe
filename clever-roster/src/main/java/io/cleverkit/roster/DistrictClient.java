package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.ListingRequest;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Event;
import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Term;
import io.cleverkit.roster.model.User;
import java.time.Duration;
import java.util.List;

/**
 * Reads one district's data with the district's token.
 *
 * <p>What belongs to a record is behind one of the methods that begin with {@code relatedTo}:
 * {@code district.relatedToSection(id).users()}.
 *
 * <p>Listings send nothing until they are read. The methods that read one record by its id throw {@link NotFoundException}
 * if there is none for this token, {@link UnauthorizedException} if the token is refused, {@link ForbiddenException} if
 * its scopes do not reach, {@link RateLimitedException} and {@link ServerErrorException} after the last attempt,
 * {@link CleverTransportException} if no answer came, {@link CleverResponseException} if it cannot be read, and {@link
 * IllegalArgumentException} if the id is blank. Immutable and thread-safe. Rests on version 3 of Clever's Data API.
 */
public final class DistrictClient {
    private final String districtId;
    private final Api api;

    DistrictClient(String districtId, Api api) {
        this.districtId = districtId;
        this.api = api;
    }

    /** Returns the id of the district. */
    public String districtId() {
        return districtId;
    }

    /**
     * Returns the same client with a limit to the time of each call: requests, waits and repetitions. For a listing see
     * {@link Listing#timeout}. Default none: a call ends when its attempts do.
     *
     * <p>A call whose time is over throws {@link CleverTransportException}; one that would have to sleep beyond it throws at
     * once what made it wait. The time that a {@link TokenSource} takes counts, but cannot be cut short.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public DistrictClient timeout(Duration limit) {
        return new DistrictClient(districtId, api.within(api.limits().withTimeout(requireNonNull(limit, "limit"))));
    }

    /**
     * Returns the same client whose calls sleep no longer than this, all waits of a call together. Default: as long as it
     * takes, which may be a minute when the token's allowance is used up.
     *
     * <p>For a thread that serves a web request: {@link Duration#ZERO} makes a call that would have to wait for the allowance
     * throw {@link RateLimitedException} at once, with the time in {@link RateLimitedException#retryAfter()}. What would
     * be tried again after a pause is thrown at once, too.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public DistrictClient maxWait(Duration longest) {
        return new DistrictClient(
                districtId, api.within(api.limits().withLongestWait(requireNonNull(longest, "longest"))));
    }

    /** Reads the district itself. */
    public District district() {
        return api.one(RecordType.DISTRICT, districtId);
    }

    /** Lists the schools. */
    public Listing<School> schools() {
        return new Listing<>(everything(RecordType.SCHOOL));
    }

    /** Lists the people, all roles. */
    public UserListing users() {
        return new UserListing(everything(RecordType.USER));
    }

    /** Lists the sections. */
    public Listing<Section> sections() {
        return new Listing<>(everything(RecordType.SECTION));
    }

    /** Lists the courses. */
    public Listing<Course> courses() {
        return new Listing<>(everything(RecordType.COURSE));
    }

    /** Lists the terms. */
    public Listing<Term> terms() {
        return new Listing<>(everything(RecordType.TERM));
    }

    /** Lists the resources; Clever may answer with none whatever there is, and then the listing is not complete. */
    public Listing<Resource> resources() {
        return new Listing<>(everything(RecordType.RESOURCE));
    }

    /** Lists the events, oldest first. */
    public EventListing events() {
        return new EventListing(everything(RecordType.EVENT));
    }

    /** Reads all districts of the token, which is one in practice: {@link #district()}. */
    public List<District> districts() {
        return new Listing<>(ListingRequest.all(api, RecordType.DISTRICT, ListingRequest.UNPAGED)).whole();
    }

    /** Counts records without reading them. */
    public Counts counts() {
        return new Counts(api);
    }

    /** Reads a school. */
    public School school(String id) {
        return api.one(RecordType.SCHOOL, requireNonNull(id, "id"));
    }

    /** Reads a person. */
    public User user(String id) {
        return api.one(RecordType.USER, requireNonNull(id, "id"));
    }

    /** Reads a section. */
    public Section section(String id) {
        return api.one(RecordType.SECTION, requireNonNull(id, "id"));
    }

    /** Reads a course. */
    public Course course(String id) {
        return api.one(RecordType.COURSE, requireNonNull(id, "id"));
    }

    /** Reads a term. */
    public Term term(String id) {
        return api.one(RecordType.TERM, requireNonNull(id, "id"));
    }

    /** Reads a resource. */
    public Resource resource(String id) {
        return api.one(RecordType.RESOURCE, requireNonNull(id, "id"));
    }

    /** Reads an event. */
    public Event event(String id) {
        return api.one(RecordType.EVENT, requireNonNull(id, "id"));
    }

    /** Returns what belongs to a school. Sends nothing yet. */
    public SchoolRelations relatedToSchool(String id) {
        return new SchoolRelations(api, requireNonNull(id, "id"));
    }

    /** Returns what belongs to a person. Sends nothing yet. */
    public UserRelations relatedToUser(String id) {
        return new UserRelations(api, requireNonNull(id, "id"));
    }

    /** Returns what belongs to a section. Sends nothing yet. */
    public SectionRelations relatedToSection(String id) {
        return new SectionRelations(api, requireNonNull(id, "id"));
    }

    /** Returns what belongs to a course. Sends nothing yet. */
    public CourseRelations relatedToCourse(String id) {
        return new CourseRelations(api, requireNonNull(id, "id"));
    }

    /** Returns what belongs to a term. Sends nothing yet. */
    public TermRelations relatedToTerm(String id) {
        return new TermRelations(api, requireNonNull(id, "id"));
    }

    /** Returns what belongs to a resource. Sends nothing yet. */
    public ResourceRelations relatedToResource(String id) {
        return new ResourceRelations(api, requireNonNull(id, "id"));
    }

    /**
     * Returns a section as LMS Connect knows it. Sends nothing yet.
     *
     * @throws IllegalStateException if the client speaks version 3.0, which has no LMS Connect
     */
    public LmsSection lms(String sectionId) {
        requireVersion31("LMS Connect");
        return new LmsSection(api, requireNonNull(sectionId, "sectionId"));
    }

    /**
     * Returns a reader of attendance. Sends nothing yet.
     *
     * @throws IllegalStateException if the client speaks version 3.0, which has no attendance
     */
    public AttendanceClient attendance() {
        requireVersion31("Attendance");
        return new AttendanceClient(api);
    }

    private void requireVersion31(String what) {
        if (api.version().equals(ApiVersion.V3_0.segment())) {
            throw new IllegalStateException("apiVersion: " + what + " needs API version 3.1");
        }
    }

    private <T> ListingRequest<T> everything(RecordType<T> type) {
        return ListingRequest.all(api, type, Listing.DEFAULT_PAGE_SIZE);
    }

    @Override
    public String toString() {
        return "DistrictClient[district=" + districtId + "]";
    }
}
