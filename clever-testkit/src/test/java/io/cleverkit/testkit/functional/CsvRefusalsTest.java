package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cleverkit.testkit.CsvDistrict;
import io.cleverkit.testkit.InvalidCsvException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Files that cannot become a district")
class CsvRefusalsTest {
    private static final String CONTACT_HEADER =
            "School_id,Student_id,Last_name,First_name,Contact_name,Contact_type,Contact_email";

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(files(), rows(), words(), otherWords(), references(), repetitions(), sections(), contacts())
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                mistake("students.csv: the file is missing", u -> u.without("students.csv")),
                mistake("schools.csv: the file is empty", u -> u.withBytes("schools.csv", new byte[0])),
                mistake(
                        "students.csv:1: the column Student_id is missing",
                        u -> u.line("students.csv", 1, "School_id,Id,Last_name,First_name,Grade,DOB")),
                mistake(
                        "students.csv:1: the column Grade is there twice",
                        u -> u.line("students.csv", 1, "School_id,Student_id,Last_name,First_name,Grade,grade")),
                mistake(
                        "students.csv:1: the column ext.bus is there twice",
                        u -> u.line("students.csv", 1, "School_id,Student_id,Last_name,First_name,ext.bus,Ext.bus")),
                // A file without a header: what stands there is somebody's data, and must not be quoted.
                mistake(
                        "students.csv:1: the column School_id is missing",
                        u -> u.line("students.csv", 1, "1,S0,SecretChild,SecretFirst,3,1/31/2017")),
                mistake(
                        "students.csv:3: the line is not UTF-8",
                        u -> u.withBytes(
                                "students.csv",
                                (u.text("students.csv").replace("SecretSecond", "SecretJos\u00e9"))
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                mistake(
                        "students.csv:1: the line is not UTF-8",
                        u -> u.withBytes("students.csv", u.text("students.csv").getBytes(StandardCharsets.UTF_16))));
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                mistake(
                        "students.csv:3: the row has 7 values and the header 6 columns",
                        u -> u.line("students.csv", 3, "1,S2,SecretChild, Jr.,SecretSecond,4,2016-02-29")),
                mistake(
                        "students.csv:3: the row has 2 values and the header 6 columns",
                        u -> u.line("students.csv", 3, "1,S2")),
                mistake(
                        "students.csv:2: the row's quotes do not match",
                        u -> u.line("students.csv", 2, "1,S1,\"SecretChild\"Secret,SecretFirst,3,")),
                mistake(
                        "students.csv:3: the row's quotes do not match",
                        u -> u.line("students.csv", 3, "1,S2,\"SecretChild,SecretFirst,3,")),
                mistake(
                        "students.csv:2: Student_id is empty",
                        u -> u.line("students.csv", 2, "1, ,SecretChild,SecretFirst,3,1/31/2017")),
                mistake(
                        "students.csv:2: School_id is empty",
                        u -> u.line("students.csv", 2, ",S1,SecretChild,SecretFirst,3,1/31/2017")),
                mistake(
                        "students.csv:2: Last_name is empty",
                        u -> u.line("students.csv", 2, "1,S1,,SecretFirst,3,1/31/2017")),
                mistake("schools.csv:2: School_name is empty", u -> u.line("schools.csv", 2, "1,,K,5")),
                mistake("schools.csv:2: School_id is empty", u -> u.line("schools.csv", 2, ",North,K,5")),
                mistake("sections.csv:2: Section_id is empty", u -> u.line("sections.csv", 2, "1,,T1,,Reading,,,,,,")));
    }

    private static Stream<Arguments> words() {
        return Stream.concat(
                Stream.of(
                        mistake(
                                "schools.csv:2: Low_grade is none of Clever's words",
                                u -> u.line("schools.csv", 2, "1,North,first,5")),
                        mistake(
                                "students.csv:2: DOB is no day",
                                u -> u.line("students.csv", 2, "1,S1,SecretChild,SecretFirst,3,2/29/2017")),
                        mistake(
                                "students.csv:2: DOB is no day",
                                u -> u.line("students.csv", 2, "1,S1,SecretChild,SecretFirst,3,31.1.2017")),
                        mistake(
                                "students.csv:2: DOB is no day",
                                u -> u.line("students.csv", 2, "1,S1,SecretChild,SecretFirst,3,1/31/17"))),
                Stream.of(
                                "Grade",
                                "Gender",
                                "Race",
                                "Hispanic_Latino",
                                "Ell_status",
                                "Frl_status",
                                "Gifted_status",
                                "Section_504_status",
                                "Disability_status",
                                "Disability_type",
                                "Disability_code")
                        .map(column -> mistake(
                                "students.csv:2: " + column + " is none of Clever's words",
                                u -> u.with(
                                        "students.csv",
                                        "School_id,Student_id,Last_name,First_name," + column,
                                        "1,S1,SecretChild,SecretFirst,SecretWord",
                                        "1,S2,SecretChild,SecretFirst,"))));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                mistake(
                        "teachers.csv:2: School_id is not in schools.csv",
                        u -> u.line("teachers.csv", 2, "9,T1,SecretLast,SecretFirst,secret.one@x.example")),
                mistake(
                        "staff.csv:2: School_id is not in schools.csv",
                        u -> u.line("staff.csv", 2, "9,P1,SecretChief,SecretFirst,")),
                mistake(
                        "students.csv:2: School_id is not in schools.csv",
                        u -> u.line("students.csv", 2, "9,S1,SecretChild,SecretFirst,3,")),
                mistake(
                        "sections.csv:2: School_id is not in schools.csv",
                        u -> u.line("sections.csv", 2, "9,A,T1,,Reading,,,,,,")),
                mistake(
                        "sections.csv:2: Teacher_id is not in teachers.csv",
                        u -> u.line("sections.csv", 2, "1,A,S1,,Reading,,,,,,")),
                mistake(
                        "sections.csv:2: Teacher_2_id is not in teachers.csv",
                        u -> u.line("sections.csv", 2, "1,A,T1,P1,Reading,,,,,,")),
                mistake(
                        "enrollments.csv:2: School_id is not in schools.csv",
                        u -> u.line("enrollments.csv", 2, "9,A,S1")),
                mistake(
                        "enrollments.csv:2: Section_id is not in sections.csv",
                        u -> u.line("enrollments.csv", 2, "1,a,S1")),
                mistake(
                        "enrollments.csv:2: Student_id is not in students.csv",
                        u -> u.line("enrollments.csv", 2, "1,A,T1")),
                mistake(
                        "enrollments.csv:2: School_id is not the section's on line 2 of sections.csv",
                        u -> u.line("enrollments.csv", 2, "2,A,S1")));
    }

    private static Stream<Arguments> repetitions() {
        return Stream.of(
                mistake("schools.csv:4: School_id is that of an earlier line", u -> u.plus("schools.csv", "1,East,,")),
                mistake(
                        "sections.csv:4: Section_id is that of line 2 too",
                        u -> u.plus("sections.csv", "1,A,T1,,Writing,,,,,,")),
                mistake("enrollments.csv:4: the row repeats an earlier one", u -> u.plus("enrollments.csv", "1,A,S1")),
                mistake(
                        "students.csv:4: the row tells nothing beyond line 2",
                        u -> u.plus("students.csv", "1,S1,SecretChild,SecretFirst,3,1/31/2017")),
                mistake(
                        "students.csv:4: Grade is another than on line 2",
                        u -> u.plus("students.csv", "2,S1,SecretChild,SecretFirst,4,1/31/2017")),
                mistake(
                        "teachers.csv:4: Last_name is another than on line 2",
                        u -> u.plus("teachers.csv", "2,T1,SecretNew,SecretFirst,secret.one@x.example")),
                mistake(
                        "teachers.csv:4: Teacher_email is the same as on line 2",
                        u -> u.plus("teachers.csv", "2,T3,SecretLast,SecretFirst,Secret.One@x.example")),
                mistake(
                        "staff.csv:3: Staff_email is the same as on line 2",
                        u -> u.plus("staff.csv", "2,P2,SecretChief,SecretFirst,secret.chief@x.example")),
                mistake(
                        "students.csv:3: ext.bus is another than on line 2",
                        u -> u.with(
                                "students.csv",
                                "School_id,Student_id,Last_name,First_name,ext.bus",
                                "1,S1,SecretChild,SecretFirst,SecretRoute",
                                "2,S1,SecretChild,SecretFirst,SecretWay",
                                "1,S2,SecretChild,SecretFirst,")));
    }

    private static Stream<Arguments> sections() {
        return Stream.of(
                mistake(
                        "sections.csv:2: Name is empty, and Course_name too",
                        u -> u.line("sections.csv", 2, "1,A,T1,,,,,,,,")),
                mistake(
                        "sections.csv:2: Course_name is empty, and Course_number is not",
                        u -> u.line("sections.csv", 2, "1,A,T1,,Reading,,R1,,,,")),
                mistake(
                        "sections.csv:3: Term_start is no day",
                        u -> u.line("sections.csv", 3, "2,B,T2,T1,,Art,A1,4,Fall,soon,12/19/2025")),
                mistake(
                        "sections.csv:3: Term_end is before Term_start",
                        u -> u.line("sections.csv", 3, "2,B,T2,T1,,Art,A1,4,Fall,8/18/2025,12/19/2024")));
    }

    private static Stream<Arguments> contacts() {
        String[] six = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "1,S1,SecretChild,SecretFirst,SecretParent" + i + ",Other,")
                .toArray(String[]::new);
        return Stream.of(
                mistake(
                        "students.csv:2: Contact_name is empty",
                        u -> contact(u, "1,S1,SecretChild,SecretFirst,,Other,")),
                mistake(
                        "students.csv:2: Contact_type is empty",
                        u -> contact(u, "1,S1,SecretChild,SecretFirst,SecretParent,,")),
                mistake(
                        "students.csv:2: Contact_type is none of Clever's words",
                        u -> contact(u, "1,S1,SecretChild,SecretFirst,SecretParent,SecretMother,")),
                mistake("students.csv:7: Contact_name is the student's contact number 6", u -> contact(u, six)));
    }

    private static Stream<Arguments> otherWords() {
        return Stream.concat(
                Stream.of("Contact_relationship", "Contact_phone_type")
                        .map(column -> mistake(
                                "students.csv:2: " + column + " is none of Clever's words",
                                u -> u.with(
                                        "students.csv",
                                        "School_id,Student_id,Last_name,First_name,Contact_name,Contact_type," + column,
                                        "1,S1,SecretChild,SecretFirst,SecretParent,Other,SecretWord",
                                        "1,S2,SecretChild,SecretFirst,,,"))),
                Stream.of("Grade", "Subject")
                        .map(column -> mistake(
                                "sections.csv:2: " + column + " is none of Clever's words",
                                u -> u.with(
                                        "sections.csv",
                                        "School_id,Section_id,Teacher_id,Name," + column,
                                        "1,A,T1,Reading,SecretWord"))));
    }

    private static Upload contact(Upload upload, String... rows) {
        return upload.with("students.csv", CONTACT_HEADER)
                .plus("students.csv", rows)
                .plus("students.csv", "1,S2,SecretChild,SecretFirst,,,");
    }

    private static Arguments mistake(String problem, UnaryOperator<Upload> making) {
        return Arguments.of(problem, making);
    }

    @Test
    @DisplayName("are none of these, as they stand")
    void baseIsRight() throws IOException {
        assertThat(CsvDistrict.from(new Upload().in(folder)).unknownColumns()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @DisplayName("are refused with file, line, column and what to do, and without a word of what they say")
    void mistakeIsTold(String problem, UnaryOperator<Upload> making) throws IOException {
        Path upload = making.apply(new Upload()).in(folder);

        InvalidCsvException refusal = catchThrowableOfType(InvalidCsvException.class, () -> CsvDistrict.from(upload));

        assertThat(refusal).as("nothing was refused").isNotNull();
        assertThat(refusal.problems().get(0)).startsWith(problem).contains("; ");
        assertThat(refusal.toString()).doesNotContainIgnoringCase("secret");
        assertThat(refusal.getCause()).isNull();
    }

    @Test
    @DisplayName("have their problems told all at once, in the order of files and lines, up to twenty")
    void allAtOnceUpToTwenty() throws IOException {
        Upload upload = new Upload().line("schools.csv", 2, "1,North,first,last");
        for (int i = 0; i < 30; i++) {
            upload.plus("students.csv", "1,N" + i + ",SecretChild,SecretFirst,first,");
        }
        Path files = upload.in(folder);

        assertThatExceptionOfType(InvalidCsvException.class)
                .isThrownBy(() -> CsvDistrict.from(files))
                .satisfies(refusal -> {
                    assertThat(refusal.total()).isEqualTo(32);
                    assertThat(refusal.problems()).hasSize(20);
                    assertThat(refusal.problems().get(1)).startsWith("schools.csv:2: High_grade");
                    assertThat(refusal.problems().get(2)).startsWith("students.csv:4: Grade");
                    assertThat(refusal).hasMessageContaining("32 problems").hasMessageContaining("and 12 more");
                    assertThat(refusal.getMessage().lines()).hasSize(22);
                });
    }

    @Test
    @DisplayName("have one mistake told once, not again for every row that refers to it")
    void noCascade() throws IOException {
        Path files = new Upload().without("students.csv").in(folder);

        InvalidCsvException refusal = catchThrowableOfType(InvalidCsvException.class, () -> CsvDistrict.from(files));

        assertThat(refusal.problems()).hasSize(1);
        assertThat(List.of(refusal.problems().get(0))).allMatch(problem -> problem.startsWith("students.csv"));
    }

    @Test
    @DisplayName("are no district's fault when there is no such folder")
    void noSuchFolder() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> CsvDistrict.from(folder.resolve("none")));
    }
}
