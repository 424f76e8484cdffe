package io.cleverkit.roster;

import io.cleverkit.roster.internal.decode.AttendanceRecordReader;
import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.LinkedRequest;
import io.cleverkit.roster.internal.listing.RecordType;

/**
 * Reads who was there: Clever's Attendance API, which Clever opens by request. Listings send nothing until they are read.
 *
 * <p>Immutable and thread-safe. Rests on the attendance pages of Clever's documentation, API version 3.1.
 */
public final class AttendanceClient {
    private static final int LARGEST_PAGE = 1_000;

    private final Api api;

    AttendanceClient(Api api) {
        this.api = api;
    }

    /** Lists the attendance at a school. @throws IllegalArgumentException if the id is blank */
    public AttendanceListing ofSchool(String id) {
        return listing("list attendance of school", RecordType.SCHOOL.pathOf(id));
    }

    /** Lists the attendance of a section. @throws IllegalArgumentException if the id is blank */
    public AttendanceListing ofSection(String id) {
        return listing("list attendance of section", RecordType.SECTION.pathOf(id));
    }

    private AttendanceListing listing(String operation, String of) {
        return new AttendanceListing(LinkedRequest.of(
                api, operation, "/attendance" + of, AttendanceRecordReader::read, LARGEST_PAGE, "starting_after"));
    }
}
