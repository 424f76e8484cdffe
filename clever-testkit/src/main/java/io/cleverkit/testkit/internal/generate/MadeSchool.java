package io.cleverkit.testkit.internal.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the generator remembers of a school while it fills it. */
final class MadeSchool {
    record Teacher(String id, String lastName) {}

    final String id;
    final String name;
    final Level level;
    final List<String> courses = new ArrayList<>();
    final List<Teacher> teachers = new ArrayList<>();
    private final Map<String, List<String>> students = new LinkedHashMap<>();

    MadeSchool(String id, String name, Level level) {
        this.id = id;
        this.name = name;
        this.level = level;
    }

    void add(String grade, String student) {
        students.computeIfAbsent(grade, g -> new ArrayList<>()).add(student);
    }

    List<String> studentsOf(String grade) {
        return students.getOrDefault(grade, List.of());
    }
}
