package io.cleverkit.benchmarks;

import static io.cleverkit.benchmarks.RosterPages.id;
import static io.cleverkit.benchmarks.RosterPages.text;

/** Pages of invented sections with 25 students each, about 1.2 kB. */
final class SectionPages {
    private static final int STUDENTS = 25;

    private SectionPages() {}

    static RosterPages listing(int sections, int pageSize) {
        return new RosterPages("sections", sections, pageSize, page -> SectionPages::section);
    }

    private static void section(StringBuilder to, int index) {
        to.append('{');
        text(to, "course", id(index % 500));
        text(to, "created", "2023-04-%02dT23:05:01.%03dZ".formatted(1 + index % 28, index % 1000));
        text(to, "district", "58da8a43cc70ab00017a1a87");
        text(to, "grade", String.valueOf(1 + index % 12));
        text(to, "id", id(index));
        text(to, "last_modified", "2024-%02d-23T16:07:32.%03dZ".formatted(1 + index % 12, index % 1000));
        text(to, "name", "Mathematics, group " + index);
        text(to, "period", String.valueOf(index % 8));
        text(to, "school", id(index % 40));
        text(to, "section_number", String.valueOf(index));
        text(to, "sis_id", String.valueOf(500_000_000 + index));
        to.append("\"students\":[");
        for (int student = 0; student < STUDENTS; student++) {
            to.append(student == 0 ? "\"" : ",\"")
                    .append(id(index * 7 + student * 31))
                    .append('"');
        }
        to.append("],");
        text(to, "subject", "math");
        text(to, "teacher", id(index % 9_000));
        to.append("\"teachers\":[\"").append(id(index % 9_000)).append("\"],");
        to.append("\"term_id\":\"").append(id(index % 4)).append("\"}");
    }
}
