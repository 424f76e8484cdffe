package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.AttendanceBook.Entry;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Attendance of a school or section. The entries have no id, so the cursors are in the links alone. */
final class AttendanceApi {
    private static final int DEFAULT_LIMIT = 100;
    private static final List<String> STATUSES = List.of("present", "absent", "tardy");

    private final DistrictData district;
    private final Call call;
    private final Params params;

    AttendanceApi(DistrictData district, Call call) {
        this.district = district;
        this.call = call;
        this.params = call.params();
    }

    /** Answers the path behind the version segment; the first segment is {@code attendance}. */
    Answer answer(List<String> path) {
        Optional<Kind> kind = path.size() == 3 ? Kind.ofPath(path.get(1)) : Optional.empty();
        if (kind.filter(k -> k == Kind.SCHOOLS || k == Kind.SECTIONS).isEmpty()
                || district.findShared(kind.get(), path.get(2)).isEmpty()) {
            return DataApi.notFound();
        }
        String field = kind.get() == Kind.SCHOOLS ? "school_id" : "section_id";
        return page(chosen(district.attendance().of(field, path.get(2))));
    }

    private Listing<Entry> chosen(NavigableMap<String, Entry> entries) {
        LocalDate from = date("date_range_start").orElse(LocalDate.MIN);
        LocalDate to = date("date_range_end").orElse(LocalDate.MAX);
        if (from.isAfter(to)) {
            throw new BadRequestException("date_range_start must not be after date_range_end");
        }
        Optional<String> status = params.first("attendance_status");
        if (status.isPresent() && !STATUSES.contains(status.get())) {
            throw new BadRequestException("attendance_status must be present, absent or tardy");
        }
        return new Listing<>(
                entries,
                entry -> !entry.day().isBefore(from)
                        && !entry.day().isAfter(to)
                        && status.filter(wanted -> !wanted.equals(text(entry, "attendance_status")))
                                .isEmpty()
                        && district.findShared(Kind.USERS, text(entry, "student_id"))
                                .isPresent());
    }

    private static String text(Entry entry, String field) {
        return entry.json().path(field).asText();
    }

    private Answer page(Listing<Entry> listing) {
        Optional<String> after = params.first("starting_after");
        Optional<String> before = params.first("ending_before");
        if (after.isPresent() && before.isPresent()) {
            throw new BadRequestException("starting_after and ending_before exclude each other");
        }
        Page<Entry> page = Page.cut(listing, new PageRequest(limit(), after, before));
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        page.items().forEach(entry -> data.add(entry.json()));
        answer.set("links", Links.ofPage(call, params.after(call.path()), page, Optional.empty()));
        return Answer.json(200, answer);
    }

    private int limit() {
        String text = params.first("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        if (!text.matches("[1-9][0-9]{0,2}|1000")) {
            throw new BadRequestException("limit must be a whole number from 1 to 1000");
        }
        return Integer.parseInt(text);
    }

    private Optional<LocalDate> date(String name) {
        return params.first(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new BadRequestException(name + " must be a date such as 2026-09-01", e);
            }
        });
    }
}
