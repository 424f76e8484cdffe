package io.cleverkit.testkit.internal.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The index over records that are held in memory.
 *
 * <p>Whoever is named by many (a school, a course, a term) has a sorted map that can be paged; whoever is named by few (a
 * person) has a short list of ids, because a million maps would not fit into an ordinary heap. Readers take no lock; the one
 * writer is {@link DistrictData}, under its own. A record that changes is put under its new names before it is taken from its
 * old ones, so that a reader never misses it under a name it keeps.
 */
final class MemoryIndex implements Index {
    private enum Group {
        SECTIONS_OF_SCHOOL,
        SECTIONS_OF_COURSE,
        SECTIONS_OF_TERM,
        USERS_OF_SCHOOL
    }

    private final Map<Group, Map<String, NavigableMap<String, StoredRecord>>> groups = new EnumMap<>(Group.class);
    private final Map<String, List<String>> sectionsOfMember = new ConcurrentHashMap<>();
    private final Map<String, List<String>> contactsOfStudent = new ConcurrentHashMap<>();

    MemoryIndex() {
        for (Group group : Group.values()) {
            groups.put(group, new ConcurrentHashMap<>());
        }
    }

    @Override
    public Records<StoredRecord> sectionsOfSchool(String school) {
        return view(Group.SECTIONS_OF_SCHOOL, school);
    }

    @Override
    public Records<StoredRecord> sectionsOfCourse(String course) {
        return view(Group.SECTIONS_OF_COURSE, course);
    }

    @Override
    public Records<StoredRecord> sectionsOfTerm(String term) {
        return view(Group.SECTIONS_OF_TERM, term);
    }

    @Override
    public Records<StoredRecord> usersOfSchool(String school) {
        return view(Group.USERS_OF_SCHOOL, school);
    }

    @Override
    public List<String> sectionsOfMember(String user) {
        return sectionsOfMember.getOrDefault(user, List.of());
    }

    @Override
    public List<String> contactsOfStudent(String student) {
        return contactsOfStudent.getOrDefault(student, List.of());
    }

    void replace(@Nullable StoredRecord before, @Nullable StoredRecord after) {
        for (Group group : Group.values()) {
            List<String> kept = after == null ? List.of() : keys(group, after);
            Map<String, NavigableMap<String, StoredRecord>> maps = groups.getOrDefault(group, Map.of());
            if (after != null) {
                kept.forEach(key -> maps.computeIfAbsent(key, k -> new ConcurrentSkipListMap<>())
                        .put(after.id(), after));
            }
            if (before != null) {
                keys(group, before).stream().filter(key -> !kept.contains(key)).forEach(key -> {
                    NavigableMap<String, StoredRecord> map = maps.get(key);
                    if (map != null) {
                        map.remove(before.id());
                    }
                });
            }
        }
        members(before, after);
    }

    private void members(@Nullable StoredRecord before, @Nullable StoredRecord after) {
        HashSet<String> old = before == null ? new HashSet<>() : new HashSet<>(before.members());
        HashSet<String> now = after == null ? new HashSet<>() : new HashSet<>(after.members());
        if (after != null) {
            Map<String, List<String>> lists = listsOf(after);
            now.stream().filter(key -> !old.contains(key)).forEach(key -> add(lists, key, after.id()));
        }
        if (before != null) {
            Map<String, List<String>> lists = listsOf(before);
            old.stream().filter(key -> !now.contains(key)).forEach(key -> remove(lists, key, before.id()));
        }
    }

    private Map<String, List<String>> listsOf(StoredRecord record) {
        return record.kind() == Kind.SECTIONS ? sectionsOfMember : contactsOfStudent;
    }

    private Records<StoredRecord> view(Group group, String key) {
        NavigableMap<String, StoredRecord> map =
                groups.getOrDefault(group, Map.of()).get(key);
        return Records.of(map == null ? Collections.emptyNavigableMap() : map);
    }

    private static List<String> keys(Group group, StoredRecord record) {
        return switch (group) {
            case SECTIONS_OF_SCHOOL -> record.kind() == Kind.SECTIONS ? record.schools() : List.of();
            case USERS_OF_SCHOOL -> record.kind() == Kind.USERS ? record.schools() : List.of();
            case SECTIONS_OF_COURSE -> listOf(record.course());
            case SECTIONS_OF_TERM -> listOf(record.term());
        };
    }

    private static List<String> listOf(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    private static void add(Map<String, List<String>> lists, String key, String id) {
        lists.compute(key, (k, ids) -> {
            List<String> more = new ArrayList<>(ids == null ? List.of() : ids);
            more.add(id);
            return List.copyOf(more);
        });
    }

    private static void remove(Map<String, List<String>> lists, String key, String id) {
        lists.computeIfPresent(key, (k, ids) -> {
            List<String> rest = ids.stream().filter(other -> !other.equals(id)).toList();
            return rest.isEmpty() ? null : rest;
        });
    }
}
