package io.cleverkit.sync.clever;

import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Subject;
import io.cleverkit.roster.model.Term;
import io.cleverkit.sync.model.Classroom;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Sections become classes; their course and term become fields of them, since Clever's ids for those do not last. */
final class ClassroomMapping {
    private ClassroomMapping() {}

    static Classroom map(Section section, Optional<Course> course, Optional<Term> term, RosterMapping mapping) {
        return Classroom.builder()
                .name(section.name().orElse(""))
                .sisId(mapping.taken(RosterField.CLASS_SIS_ID, section.sisId()))
                .sectionNumber(mapping.taken(RosterField.CLASS_NUMBER, section.sectionNumber()))
                .subject(mapping.taken(
                        RosterField.CLASS_SUBJECT, section.subject().map(Subject::value)))
                .grade(mapping.taken(RosterField.CLASS_GRADE, section.grade().map(Grade::value)))
                .period(mapping.taken(RosterField.CLASS_PERIOD, section.period()))
                .courseName(course.flatMap(Course::name))
                .courseNumber(course.flatMap(Course::number))
                .termName(term.flatMap(Term::name))
                .termStart(term.flatMap(Term::startDate).map(LocalDate::toString))
                .termEnd(term.flatMap(Term::endDate).map(LocalDate::toString))
                .attributes(mapping.taken(RosterField.CLASS_ATTRIBUTES, section.ext())
                        .orElse(Map.of()))
                .build();
    }
}
