package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A handle on a district: what is in it, and everything that can happen to it.
 *
 * <p>Changes are served from the next request on. Thread-safe.
 */
public final class FakeDistrict extends DistrictContents {
    private final Connection connection;

    FakeDistrict(Connection connection) {
        super(connection.district());
        this.connection = connection;
    }

    /** The Clever id. */
    public String id() {
        return data.id();
    }

    /** The name. */
    public String name() {
        return data.name();
    }

    /**
     * The district-app token.
     *
     * @throws IllegalStateException while the district is disconnected
     */
    public String token() {
        return connection
                .token()
                .orElseThrow(() -> new IllegalStateException("The district is disconnected [district=" + id() + "]"));
    }

    /**
     * The district-app token of one of several applications.
     *
     * @throws IllegalStateException while the district is disconnected
     * @throws IllegalArgumentException when there is no such application
     */
    public String token(FakeApplication application) {
        if (!isConnected()) {
            return token();
        }
        return connection
                .grant(application.clientId())
                .map(Connection.Grant::token)
                .orElseThrow(() -> new IllegalArgumentException("There is no such application " + application));
    }

    /** Whether the district grants the application a token now. */
    public boolean isConnected() {
        return connection.isConnected();
    }

    /** The {@code state} of the district's record, for example {@code running}; empty text when it has none. */
    public String state() {
        return data.own().path("state").asText("");
    }

    /** The district's own record as JSON. */
    public String json() {
        return Json.text(data.own());
    }

    // Its events.

    /**
     * The events of the last 30 days, oldest first. Every change that the application could see is one, from the moment the
     * district was ready: what it was built with is its first state and no event.
     */
    public List<FakeEvent> events() {
        boolean asSpecified = data.feed().isAsSpecified();
        return data.feed().retained().values().stream()
                .map(event -> FakeEvent.of(event, asSpecified))
                .toList();
    }

    /**
     * Switches events off or on again; on unless called. While they are off none are written, and the gap stays; those
     * written before can still be read.
     */
    public void events(boolean on) {
        data.feed().enable(on);
    }

    /**
     * Shows {@code previous_attributes} beside an event's {@code data}, as Clever's specification has it; unless called they
     * stand within it beside {@code object}, as recorded answers have them.
     */
    public void previousAttributesAsSpecified(boolean on) {
        data.feed().asSpecified(on);
    }

    // What can be added.

    /** Adds a school. */
    public FakeSchool addSchool(String name) {
        return new FakeSchool(data, NewRecords.school(data, name));
    }

    /** Adds a student of grade 5 with an e-mail address; change what matters. */
    public FakeUser addStudent(String first, String last, FakeSchool primary, FakeSchool... others) {
        return new FakeUser(data, NewRecords.student(data, first, last, primary, others));
    }

    /** Adds a teacher with an e-mail address. */
    public FakeUser addTeacher(String first, String last, FakeSchool primary, FakeSchool... others) {
        return new FakeUser(data, NewRecords.teacher(data, first, last, primary, others));
    }

    /** Adds a member of staff with an e-mail address. */
    public FakeUser addStaff(String first, String last, FakeSchool... schools) {
        return new FakeUser(data, NewRecords.staff(data, first, last, schools));
    }

    /** Adds a district administrator with an e-mail address. */
    public FakeUser addDistrictAdmin(String first, String last) {
        return new FakeUser(data, NewRecords.districtAdmin(data, first, last));
    }

    /** Adds a contact of students; contacts have one name only. */
    public FakeUser addContact(String name, FakeUser... students) {
        return new FakeUser(data, NewRecords.contact(data, name, students));
    }

    /** Adds a course. */
    public FakeCourse addCourse(String name, String number) {
        return new FakeCourse(data, NewRecords.course(data, name, number));
    }

    /** Adds a term; dates as {@code 2025-08-18}. */
    public FakeTerm addTerm(String name, String startDate, String endDate) {
        return new FakeTerm(data, NewRecords.term(data, name, startDate, endDate));
    }

    /** Adds a licensed resource for students and teachers, assigned to nothing yet. */
    public FakeResource addResource(String title) {
        return new FakeResource(data, NewRecords.resource(data, title));
    }

    /** Adds a section without teacher, students, course and term. */
    public FakeSection addSection(String name, FakeSchool school) {
        return new FakeSection(data, NewRecords.section(data, name, school, null));
    }

    /** Adds a section with a primary teacher. */
    public FakeSection addSection(String name, FakeSchool school, FakeUser teacher) {
        return new FakeSection(data, NewRecords.section(data, name, school, teacher));
    }

    /**
     * Creates or replaces a record to the letter; only {@code id}, {@code district} and Clever's two dates are filled in when
     * missing.
     *
     * @param type as in paths: {@code users}, {@code sections}, {@code schools}, {@code courses}, {@code terms}
     * @param json one JSON object
     * @return the record's id
     * @throws IllegalArgumentException when the type is unknown or the text no JSON object
     */
    public String put(String type, String json) {
        return data.put(kind(type), Json.parseObject(json.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    /** The learning management system, which LMS Connect writes to. */
    public FakeLms lms() {
        return new FakeLms(data);
    }

    /** Who was present, absent or late. */
    public FakeAttendance attendance() {
        return new FakeAttendance(data);
    }

    // What can happen to it.

    /** Renames the district. */
    public void rename(String name) {
        data.changeOwn(own -> own.put("name", name));
    }

    /** Sets {@code state}, for example {@code pending}; any text. */
    public void state(String state) {
        data.changeOwn(own -> own.put("state", state));
    }

    /**
     * Pauses the district between two moments: from now on, whatever the clock says, what happens in the schools is not seen.
     * Sharing can still be changed.
     */
    public void pauses(Instant start, Instant end) {
        data.freeze();
        data.changeOwn(own -> own.put("state", "paused")
                .put("pause_start", Timestamps.of(start))
                .put("pause_end", Timestamps.of(end)));
    }

    /** Ends a pause: what happened meanwhile is seen, all at once. */
    public void resumes() {
        data.changeOwn(own -> own.put("state", "running").remove(List.of("pause_start", "pause_end")));
        data.release();
    }

    /**
     * Clever holds the district's changes back, as it does when they are large, until somebody approves: what happens in the
     * schools is not seen, and nothing in the district's own record tells.
     */
    public void holds() {
        data.freeze();
    }

    /** What was held back is seen, all at once. */
    public void releases() {
        data.release();
    }

    /** Whether changes are kept back, by a pause or a hold. */
    public boolean isHeldBack() {
        return data.isFrozen();
    }

    /**
     * Becomes the school year that begins in {@code year}: new terms, courses and sections in place of the old ones, students
     * one grade up and at the next school where theirs does not go on, and those of grade 12 gone.
     *
     * @throws IllegalArgumentException when the district's terms begin in that year, or later, already
     */
    public void rollsOverTo(int year) {
        new SchoolYear(this, year).begin();
    }

    /** Two people have each other's e-mail address from now on; for a moment both have the second one's. */
    public void swapEmails(FakeUser a, FakeUser b) {
        String first = a.email().orElse("");
        String second = b.email().orElse("");
        a.email(second);
        b.email(first);
    }

    /**
     * Whether resources are answered with the envelope that Clever specifies. Off unless called: the recorded answer, whatever
     * is asked, is {@code {"resources":[]}}.
     */
    public void servesResourcesAsSpecified(boolean on) {
        data.resources().asSpecified(on);
    }

    /** A sync into Clever has happened: {@code last_sync} is now. */
    public void syncs() {
        data.changeOwn(own -> own.put("last_sync", Timestamps.of(data.clock().instant())));
    }

    /** Ends the connection: the token list forgets the district and its token answers 401. */
    public void disconnects() {
        connection.disconnect();
    }

    /** Connects the district again, under a new token. */
    public void reconnects() {
        connection.rotate();
    }

    /** Replaces the token, which answers 401 from now on; returns the new one. */
    public String rotateToken() {
        return connection.rotate();
    }

    /** Stops sharing a school: it, its sections and whoever belongs to no other shared school are not seen any more. */
    public void unshares(FakeSchool school) {
        data.unshare(school.id());
    }

    /** Shares a school again: with it, its sections and people are as if they were new. */
    public void sharesAgain(FakeSchool school) {
        data.share(school.id());
    }

    /** Id, nothing else. */
    @Override
    public String toString() {
        return "FakeDistrict[" + id() + "]";
    }
}
