package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.LinkedRequest;
import io.cleverkit.roster.model.AttendanceRecord;
import io.cleverkit.roster.model.AttendanceStatus;
import java.time.LocalDate;

/** A {@link LinkedListing} of attendance, which can be narrowed to days and to a status. */
public final class AttendanceListing extends LinkedListing<AttendanceRecord> {
    AttendanceListing(LinkedRequest<AttendanceRecord> request) {
        super(request);
    }

    /** Lists only this day and later ones; Clever keeps six months. */
    public AttendanceListing from(LocalDate first) {
        return with("date_range_start", requireNonNull(first, "first").toString());
    }

    /** Lists only this day and earlier ones. */
    public AttendanceListing to(LocalDate last) {
        return with("date_range_end", requireNonNull(last, "last").toString());
    }

    /** Lists only records with this status; one unknown to Clever is refused by Clever. */
    public AttendanceListing status(AttendanceStatus status) {
        return with("attendance_status", requireNonNull(status, "status").value());
    }

    private AttendanceListing with(String parameter, String value) {
        return new AttendanceListing(request().with(parameter, value));
    }

    @Override
    public AttendanceListing pageSize(int records) {
        return new AttendanceListing(request().withPageSize(records));
    }

    @Override
    public AttendanceListing startingAfter(String cursor) {
        return new AttendanceListing(request().withAfter(requireNonNull(cursor, "cursor")));
    }
}
