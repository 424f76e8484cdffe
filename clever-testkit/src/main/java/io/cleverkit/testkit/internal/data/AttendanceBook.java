package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who was present, absent or late: as uploaded, kept for six months past the day. Thread-safe. */
public final class AttendanceBook {
    private static final int MONTHS_KEPT = 6;

    /** One entry, with the id that is in no answer but orders the list. */
    public record Entry(String id, ObjectNode json) implements HasId {
        public LocalDate day() {
            return LocalDate.parse(json.path("attendance_date").asText());
        }

        /** Nothing of whom it is about. */
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    private final Clock clock;
    private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();

    AttendanceBook(Clock clock) {
        this.clock = clock;
    }

    public void add(String id, ObjectNode json) {
        entries.put(id, new Entry(id, json.deepCopy()));
    }

    /** What is kept of a school ({@code school_id}) or section ({@code section_id}), in the order it came. */
    public NavigableMap<String, Entry> of(String field, String id) {
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(MONTHS_KEPT);
        NavigableMap<String, Entry> found = new TreeMap<>(entries);
        found.values()
                .removeIf(entry -> !entry.json().path(field).asText().equals(id)
                        || entry.day().isBefore(oldest));
        return found;
    }
}
