package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.internal.state.Enrollment;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The enrollments of one district. {@link Enrollment#ORDER} leaves the status out, so one that differs in status alone is the
 * same row. Thread-safe.
 */
final class Enrollments {
    private final NavigableMap<Enrollment, Enrollment> rows = new ConcurrentSkipListMap<>(Enrollment.ORDER);

    Iterator<Enrollment> iterator() {
        return rows.values().iterator();
    }

    synchronized void insert(List<Enrollment> enrollments) {
        TreeSet<Enrollment> seen = new TreeSet<>(Enrollment.ORDER);
        for (Enrollment enrollment : enrollments) {
            if (!seen.add(enrollment) || rows.containsKey(enrollment)) {
                throw new IllegalStateException(
                        "An enrollment to insert is already there. Nothing was written. The next"
                                + " run compares anew");
            }
        }
        store(enrollments);
    }

    synchronized void update(List<Enrollment> enrollments) {
        for (Enrollment enrollment : enrollments) {
            if (!rows.containsKey(enrollment)) {
                throw new IllegalStateException(
                        "An enrollment to update is not there. Nothing was written. The next run compares anew");
            }
        }
        store(enrollments);
    }

    synchronized void delete(List<Enrollment> enrollments) {
        for (Enrollment enrollment : enrollments) {
            rows.remove(enrollment);
        }
    }

    private void store(List<Enrollment> enrollments) {
        for (Enrollment enrollment : enrollments) {
            rows.put(enrollment, enrollment);
        }
    }
}
