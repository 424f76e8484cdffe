package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.util.List;
import java.util.Locale;

/** An invented section before it is a record: who meets where for what. The first teacher is the primary one. */
record PlannedSection(
        int number,
        int subject,
        String grade,
        String school,
        String course,
        String teacherName,
        List<String> teachers,
        List<String> students) {

    /** After so many numbers the sections that say no term come round again. */
    static final int TERM_PATTERN = 13;

    /** Whether the section of this number has two teachers, where there are two. */
    static boolean isCoTaught(int number) {
        return number % 7 == 3;
    }

    /** Whether the section of this number says in which term it is. */
    static boolean hasTerm(int number) {
        return number % TERM_PATTERN != 7;
    }

    /** The record, without id and dates; the terms take turns. */
    ObjectNode node(List<String> terms) {
        String period = Integer.toString(1 + number % 7);
        ObjectNode section = Json.object()
                .put("name", Names.COURSE_NAMES.get(subject) + " - " + teacherName + " - " + period)
                .put("sis_id", "9" + String.format(Locale.ROOT, "%06d", number))
                .put("section_number", "")
                .put("grade", grade)
                .put("subject", Names.SUBJECTS.get(subject))
                .put("school", school)
                .put("course", course)
                .put("teacher", teachers.get(0));
        // Some districts leave these out.
        if (number % 11 != 5) {
            section.put("period", period);
        }
        if (hasTerm(number)) {
            section.put("term_id", terms.get(number % terms.size()));
        }
        section.set("teachers", Json.arrayOf(teachers));
        section.set("students", Json.arrayOf(students));
        return section;
    }
}
