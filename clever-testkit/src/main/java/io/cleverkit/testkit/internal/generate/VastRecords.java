package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.List;
import java.util.stream.Stream;

/** Makes the records of a vast district, each from its ordinal alone: made twice, they are the same to the byte. */
final class VastRecords {
    private final long seed;
    private final String district;
    private final VastPlan plan;
    private final VastIds ids;
    private final VastUsers users;
    private final List<String> terms;

    VastRecords(long seed, String district, VastPlan plan, VastIds ids) {
        this.seed = seed;
        this.district = district;
        this.plan = plan;
        this.ids = ids;
        this.users = new VastUsers(seed, plan, ids);
        this.terms = ids.ids(Kind.TERMS, Ordinals.range(0, VastPlan.TERMS));
    }

    StoredRecord make(Kind kind, int ordinal) {
        ObjectNode node = switch (kind) {
            case SCHOOLS -> PlaceFields.school(Seeds.random(seed, kind, ordinal), ordinal);
            case TERMS -> term(ordinal);
            case COURSES -> course(ordinal);
            case USERS -> users.node(ordinal);
            case SECTIONS -> section(ordinal);
            case RESOURCES -> throw new AssertionError(kind);
        };
        if (kind.isDated()) {
            Dated.of(node);
        }
        return StoredRecord.of(kind, node.put("id", ids.id(kind, ordinal)).put("district", district));
    }

    private static ObjectNode term(int ordinal) {
        return ordinal == 0
                ? PlaceFields.term("Fall 2025", "2025-08-04", "2025-12-19")
                : PlaceFields.term("Spring 2026", "2026-01-05", "2026-05-29");
    }

    private ObjectNode course(int ordinal) {
        String school = PlaceFields.nameOfSchool(ordinal / VastPlan.SUBJECTS);
        return PlaceFields.course(Seeds.random(seed, Kind.COURSES, ordinal), school, ordinal % VastPlan.SUBJECTS);
    }

    private ObjectNode section(int ordinal) {
        int school = plan.sections.ownerOf(ordinal);
        int place = ordinal - plan.sections.start(school);
        int schoolClass = place / VastPlan.SECTIONS_OF_CLASS;
        int subject = place / VastPlan.TERMS % VastPlan.SUBJECTS;
        int teacher = plan.ordinalOfTeacher(school, plan.teacherOf(school, place));
        Stream<Integer> teachers = plan.isCoTaught(school, ordinal)
                ? Stream.of(teacher, plan.ordinalOfTeacher(school, plan.coTeacherOf(school, place)))
                : Stream.of(teacher);
        return new PlannedSection(
                        ordinal,
                        subject,
                        VastPlan.grade(school, schoolClass),
                        ids.id(Kind.SCHOOLS, school),
                        ids.id(Kind.COURSES, school * VastPlan.SUBJECTS + subject),
                        users.lastNameOfTeacher(teacher),
                        teachers.map(user -> ids.id(Kind.USERS, user)).toList(),
                        ids.ids(Kind.USERS, plan.studentsOf(school, schoolClass)))
                .node(terms);
    }
}
