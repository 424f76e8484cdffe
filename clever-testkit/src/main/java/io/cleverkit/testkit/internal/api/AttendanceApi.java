package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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

    private NavigableMap<String, ObjectNode> chosen(NavigableMap<String, ObjectNode> entries) {
        LocalDate from = date("date_range_start").orElse(LocalDate.MIN);
        LocalDate to = date("date_range_end").orElse(LocalDate.MAX);
        if (from.isAfter(to)) {
            throw new BadRequestException("date_range_start must not be after date_range_end");
        }
        Optional<String> status = params.first("attendance_status");
        if (status.isPresent() && !STATUSES.contains(status.get())) {
            throw new BadRequestException("attendance_status must be present, absent or tardy");
        }
        NavigableMap<String, ObjectNode> chosen = new TreeMap<>(entries);
        chosen.values().removeIf(entry -> {
            LocalDate day = LocalDate.parse(entry.path("attendance_date").asText());
            return day.isBefore(from)
                    || day.isAfter(to)
                    || !status.orElse(entry.path("attendance_status").asText())
                            .equals(entry.path("attendance_status").asText())
                    || district.findShared(Kind.USERS, entry.path("student_id").asText())
                            .isEmpty();
        });
        return chosen;
    }

    private Answer page(NavigableMap<String, ObjectNode> entries) {
        int limit = limit();
        Optional<String> after = params.first("starting_after");
        Optional<String> before = params.first("ending_before");
        if (after.isPresent() && before.isPresent()) {
            throw new BadRequestException("starting_after and ending_before exclude each other");
        }
        List<String> ids = new ArrayList<>(before.map(id -> entries.headMap(id, false))
                .orElseGet(() -> after.map(id -> entries.tailMap(id, false)).orElse(entries))
                .keySet());
        boolean more = ids.size() > limit;
        List<String> page = before.isPresent()
                ? ids.subList(Math.max(0, ids.size() - limit), ids.size())
                : ids.subList(0, more ? limit : ids.size());
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        page.forEach(id -> data.add(entries.get(id)));
        answer.set("links", links(page, before.isPresent() ? more : after.isPresent(), before.isPresent() || more));
        return Answer.json(200, answer);
    }

    private ArrayNode links(List<String> page, boolean hasPrev, boolean hasNext) {
        ArrayNode links = Links.self(params.after(call.path()));
        Params rest = params.without("starting_after", "ending_before");
        if (!page.isEmpty()) {
            if (hasPrev) {
                Links.add(links, "prev", rest.with("ending_before", page.get(0)).after(call.path()));
            }
            if (hasNext) {
                Links.add(
                        links,
                        "next",
                        rest.with("starting_after", page.get(page.size() - 1)).after(call.path()));
            }
        }
        return links;
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
