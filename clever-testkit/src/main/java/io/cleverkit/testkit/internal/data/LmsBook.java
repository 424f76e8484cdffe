package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the learning management system behind a district holds: assignments of sections, and for each student a submission.
 * Trees go in and out as copies. Thread-safe.
 */
public final class LmsBook {
    private record Assignment(String section, ObjectNode node, Map<String, ObjectNode> submissions) {}

    private record Cursor(String assignment, String after, Instant expires) {}

    private final Map<String, Assignment> assignments = new ConcurrentHashMap<>();
    private final Map<String, Cursor> cursors = new ConcurrentHashMap<>();
    private final Set<String> launched = ConcurrentHashMap.newKeySet();
    private final AtomicLong made = new AtomicLong();
    private volatile @Nullable String type;
    private @Nullable String lastType;

    /** Connects a system of the given {@code lms_type}, with no assignments unless it is the same as before. */
    public synchronized void connect(String lmsType) {
        if (!lmsType.equals(lastType)) {
            assignments.clear();
            cursors.clear();
        }
        this.lastType = lmsType;
        this.type = lmsType;
    }

    /** Disconnects the system; what is in it cannot be reached until it is connected again. */
    public void disconnect() {
        this.type = null;
    }

    /** The {@code lms_type}; empty without a system. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** A new id in the shape of a UUID, the same for the same number of ids before. */
    public String nextId(String district) {
        long number = made.incrementAndGet();
        return UUID.nameUUIDFromBytes((district + "/" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** Creates or replaces an assignment; its submissions stay. */
    public synchronized void put(String section, ObjectNode assignment) {
        String id = assignment.path("id").asText();
        Assignment before = assignments.get(id);
        assignments.put(
                id,
                new Assignment(
                        section,
                        assignment.deepCopy(),
                        before == null ? new ConcurrentSkipListMap<>() : before.submissions()));
    }

    /** Finds an assignment of a section. */
    public Optional<ObjectNode> find(String section, String id) {
        return Optional.ofNullable(assignments.get(id))
                .filter(assignment -> assignment.section().equals(section))
                .map(assignment -> assignment.node().deepCopy());
    }

    /** Ids of the assignments of a section, in no order. */
    public List<String> assignmentsOf(String section) {
        List<String> ids = new ArrayList<>();
        assignments.forEach((id, assignment) -> {
            if (assignment.section().equals(section)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Removes an assignment with its submissions. */
    public void remove(String id) {
        assignments.remove(id);
    }

    /** Creates or replaces somebody's submission; nothing happens when the assignment is gone. */
    public void putSubmission(String assignment, String user, ObjectNode submission) {
        Assignment found = assignments.get(assignment);
        if (found != null) {
            found.submissions().put(user, submission.deepCopy());
        }
    }

    /** Finds somebody's submission. */
    public Optional<ObjectNode> submission(String assignment, String user) {
        return Optional.ofNullable(assignments.get(assignment))
                .map(found -> found.submissions().get(user))
                .map(ObjectNode::deepCopy);
    }

    /** Up to {@code limit} submissions of users after the given one, ascending by user. */
    public List<ObjectNode> submissionsAfter(String assignment, String user, int limit) {
        Assignment found = assignments.get(assignment);
        if (found == null) {
            return List.of();
        }
        return ((ConcurrentSkipListMap<String, ObjectNode>) found.submissions())
                .tailMap(user, false).values().stream()
                        .limit(limit)
                        .map(ObjectNode::deepCopy)
                        .toList();
    }

    /** Remembers where a list goes on. */
    public String cursor(String district, String assignment, String after, Instant now, Instant expires) {
        String cursor = nextId(district).replace("-", "");
        cursors.values().removeIf(old -> old.expires().isBefore(now));
        cursors.put(cursor, new Cursor(assignment, after, expires));
        return cursor;
    }

    /** The user after whom a list goes on; empty when the cursor is another list's, unknown or too old. */
    public Optional<String> resume(String cursor, String assignment, Instant now) {
        return Optional.ofNullable(cursors.get(cursor))
                .filter(found -> found.assignment().equals(assignment) && now.isBefore(found.expires()))
                .map(Cursor::after);
    }

    /** Remembers that a student has opened the system's link to the application. */
    public void launch(String user) {
        launched.add(user);
    }

    public boolean hasLaunched(String user) {
        return launched.contains(user);
    }
}
