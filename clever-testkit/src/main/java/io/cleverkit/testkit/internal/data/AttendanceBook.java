package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who was present, absent or late: as uploaded, kept for six months past the day. Thread-safe. */
public final class AttendanceBook {
    private static final int MONTHS_KEPT = 6;

    private final Clock clock;
    private final NavigableMap<String, ObjectNode> entries = new ConcurrentSkipListMap<>();

    AttendanceBook(Clock clock) {
        this.clock = clock;
    }

    /** Adds an entry under an id that is in no answer but orders the list. */
    public void add(String id, ObjectNode entry) {
        entries.put(id, entry.deepCopy());
    }

    /** What is kept of a school ({@code school_id}) or section ({@code section_id}), in the order it came. */
    public NavigableMap<String, ObjectNode> of(String field, String id) {
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(MONTHS_KEPT);
        NavigableMap<String, ObjectNode> found = new TreeMap<>();
        for (Map.Entry<String, ObjectNode> entry : entries.entrySet()) {
            if (entry.getValue().path(field).asText().equals(id)
                    && !LocalDate.parse(entry.getValue().path("attendance_date").asText())
                            .isBefore(oldest)) {
                found.put(entry.getKey(), entry.getValue().deepCopy());
            }
        }
        return found;
    }
}
