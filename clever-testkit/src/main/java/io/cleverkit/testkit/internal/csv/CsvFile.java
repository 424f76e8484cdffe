package io.cleverkit.testkit.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of an upload and their columns, as Clever names them. */
@SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable
enum CsvFile {
    SCHOOLS(
            "schools.csv",
            List.of("School_id", "School_name"),
            List.of(
                    "School_number",
                    "State_id",
                    "Nces_id",
                    "Low_grade",
                    "High_grade",
                    "Principal",
                    "Principal_email",
                    "School_address",
                    "School_city",
                    "School_state",
                    "School_zip",
                    "School_phone")),
    TEACHERS(
            "teachers.csv",
            List.of("School_id", "Teacher_id", "Last_name", "First_name"),
            List.of(
                    "Teacher_number",
                    "State_teacher_id",
                    "Teacher_email",
                    "Middle_name",
                    "Title",
                    "Username",
                    "Password")),
    STAFF(
            "staff.csv",
            List.of("School_id", "Staff_id", "Last_name", "First_name"),
            List.of("Staff_email", "Middle_name", "Department", "Title", "Username", "Password", "Role")),
    STUDENTS(
            "students.csv",
            List.of("School_id", "Student_id", "Last_name", "First_name"),
            List.of(
                    "Student_number",
                    "State_id",
                    "Middle_name",
                    "Grade",
                    "Gender",
                    "Graduation_year",
                    "DOB",
                    "Race",
                    "Hispanic_Latino",
                    "Home_language",
                    "Ell_status",
                    "Frl_status",
                    "IEP_status",
                    "Section_504_status",
                    "Gifted_status",
                    "Disability_status",
                    "Disability_type",
                    "Disability_code",
                    "Student_street",
                    "Student_city",
                    "Student_state",
                    "Student_zip",
                    "Student_email",
                    "Contact_relationship",
                    "Contact_type",
                    "Contact_name",
                    "Contact_phone",
                    "Contact_phone_type",
                    "Contact_email",
                    "Contact_sis_id",
                    "Username",
                    "Password",
                    "Unweighted_gpa",
                    "Weighted_gpa")),
    SECTIONS(
            "sections.csv",
            List.of("School_id", "Section_id", "Teacher_id"),
            List.of(
                    "Teacher_2_id",
                    "Teacher_3_id",
                    "Teacher_4_id",
                    "Teacher_5_id",
                    "Teacher_6_id",
                    "Teacher_7_id",
                    "Teacher_8_id",
                    "Teacher_9_id",
                    "Teacher_10_id",
                    "Name",
                    "Section_number",
                    "Grade",
                    "Course_name",
                    "Course_number",
                    "Course_description",
                    "Period",
                    "Subject",
                    "Term_name",
                    "Term_start",
                    "Term_end")),
    ENROLLMENTS("enrollments.csv", List.of("School_id", "Section_id", "Student_id"), List.of());

    /** Columns of Clever's that no field of its API shows. */
    static final Set<String> NEVER_SERVED = Set.of("Password", "Course_description", "Unweighted_gpa", "Weighted_gpa");

    private final String fileName;
    private final List<String> required;
    private final Map<String, String> known = new LinkedHashMap<>();

    CsvFile(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.required = List.copyOf(required);
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        all.forEach(column -> known.put(folded(column), column));
    }

    String fileName() {
        return fileName;
    }

    /** Columns that a file must have, with a value in every row. */
    List<String> required() {
        return required;
    }

    /** Whether an upload may lack it. */
    boolean isOptional() {
        return this == STAFF;
    }

    /** The column's name in Clever's spelling; Clever's own documents write both {@code Student_id} and {@code Student id}. */
    Optional<String> column(String written) {
        return Optional.ofNullable(known.get(folded(written)));
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
