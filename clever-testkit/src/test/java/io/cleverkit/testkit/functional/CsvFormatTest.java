package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.CsvDistrict;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CSV files")
class CsvFormatTest {
    private static final List<String> FILES =
            List.of("schools.csv", "teachers.csv", "staff.csv", "students.csv", "sections.csv", "enrollments.csv");

    @TempDir
    Path folder;

    private int folders;

    /** All records of the district that the files make. */
    private List<String> records(Upload upload) throws IOException {
        return ask(
                upload,
                district -> Stream.of(
                                district.schools(),
                                district.users(),
                                district.sections(),
                                district.courses(),
                                district.terms())
                        .flatMap(List::stream)
                        .map(FakeRecord::json)
                        .toList());
    }

    private <T> T ask(Upload upload, Function<FakeDistrict, T> question) throws IOException {
        CsvDistrict district = CsvDistrict.from(upload.in(newFolder())).name("Oak");
        try (FakeClever fake = FakeClever.builder().district(district).start()) {
            return question.apply(fake.district());
        }
    }

    private Path newFolder() throws IOException {
        return Files.createDirectory(folder.resolve("upload" + folders++));
    }

    private static Upload eachFile(UnaryOperator<String> rewriting) {
        Upload upload = new Upload();
        FILES.forEach(file ->
                upload.withBytes(file, rewriting.apply(upload.text(file)).getBytes(StandardCharsets.UTF_8)));
        return upload;
    }

    private static String header(String text, UnaryOperator<String> rewriting) {
        int end = text.indexOf('\n');
        return rewriting.apply(text.substring(0, end)) + text.substring(end);
    }

    private static String eachRow(String text, UnaryOperator<String> rewriting) {
        return text.lines().map(rewriting).collect(Collectors.joining("\n")) + "\n";
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("a byte order mark", text -> "\uFEFF" + text),
                way("a byte order mark before a quote", text -> "\uFEFF" + quoted(text)),
                way("Windows line ends", text -> text.replace("\n", "\r\n")),
                way("line ends of old Macs", text -> text.replace("\n", "\r")),
                way("no line end at the end", String::stripTrailing),
                way("everything in quotes", CsvFormatTest::quoted),
                way("blanks around values", text -> eachRow(text, row -> row.replace(",", " , "))),
                way("empty lines and rows", text -> text.replace("\n", "\n\n,,\n")),
                way("column names in lower case", text -> header(text, String::toLowerCase)),
                way("column names in capitals", text -> header(text, String::toUpperCase)),
                way("column names with blanks", text -> header(text, row -> row.replace('_', ' '))),
                way("columns the other way round", text -> eachRow(text, CsvFormatTest::backwards)),
                way("a column without a name", text -> eachRow(text, row -> row + ",")));
    }

    private static Arguments way(String name, UnaryOperator<String> rewriting) {
        return Arguments.of(name, rewriting);
    }

    private static String quoted(String text) {
        return eachRow(text, row -> "\"" + row.replace(",", "\",\"") + "\"");
    }

    private static String backwards(String row) {
        List<String> values = new ArrayList<>(List.of(row.split(",", -1)));
        Collections.reverse(values);
        return String.join(",", values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @DisplayName("mean the same when written with")
    void meanTheSame(String way, UnaryOperator<String> rewriting) throws IOException {
        assertThat(records(eachFile(rewriting))).isEqualTo(records(new Upload()));
    }

    @Test
    @DisplayName("give the same records to the byte, and others under another name")
    void sameFilesSameBytes() throws IOException {
        List<String> once = records(new Upload());

        assertThat(records(new Upload())).isEqualTo(once).hasSize(11);
        try (FakeClever fake = FakeClever.builder()
                .district(CsvDistrict.from(new Upload().in(newFolder())).name("Elm"))
                .start()) {
            assertThat(fake.district().users()).extracting(FakeRecord::json).doesNotContainAnyElementsOf(once);
        }
    }

    @Test
    @DisplayName("may name files in other capitals, leave staff.csv out, and have no rows")
    void filesMayDiffer() throws IOException {
        Upload upload = new Upload().without("staff.csv");
        upload.with("Students.csv", upload.text("students.csv").lines().limit(1).toArray(String[]::new));
        upload.with("enrollments.csv", "School_id,Section_id,Student_id").without("students.csv");

        assertThat(ask(upload, FakeDistrict::students)).isEmpty();
        assertThat(ask(upload, FakeDistrict::teachers)).hasSize(2);
    }

    @ParameterizedTest(name = "order {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("keep every id when rows are sorted otherwise and others come and go")
    void idsFollowFromTheDistrictsOwn(long seed) throws IOException {
        Upload other = eachFile(text -> {
            List<String> rows = new ArrayList<>(text.lines().skip(1).toList());
            Collections.shuffle(rows, new Random(seed));
            return text.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n";
        });
        other.plus("schools.csv", "3,East,,").plus("students.csv", "3,S0,SecretNew,SecretNew,,");

        Map<String, String> before = ask(new Upload(), CsvFormatTest::idBySisId);
        Map<String, String> after = ask(other, CsvFormatTest::idBySisId);

        assertThat(after).as("order " + seed).containsAllEntriesOf(before).hasSize(before.size() + 2);
        assertThat(before.values()).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{24}"));
    }

    private static Map<String, String> idBySisId(FakeDistrict district) {
        return Stream.of(district.schools(), district.sections(), district.users())
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        record -> record.json().replaceAll("(?s).*\"(?:sis|staff)_id\":\"([^\"]*)\".*", "$1"),
                        FakeRecord::id));
    }

    @Test
    @DisplayName(
            "let a course with a number keep its id under a new name, and tell courses of one number apart by name")
    void coursesKeepIds() throws IOException {
        String again = "2,C,T2,,,%s,A1,,,,";
        Upload renamed = new Upload().line("sections.csv", 3, "2,B,T2,T1,,Painting,A1,4,Fall,8/18/2025,12/19/2025");
        Function<FakeDistrict, List<String>> ids =
                district -> district.courses().stream().map(FakeRecord::id).toList();

        List<String> before = ask(new Upload(), ids);

        assertThat(before).hasSize(1);
        assertThat(ask(renamed, ids)).isEqualTo(before);
        assertThat(ask(new Upload().plus("sections.csv", again.formatted("Art")), ids))
                .isEqualTo(before);
        assertThat(ask(new Upload().plus("sections.csv", again.formatted("Dance")), ids))
                .hasSize(2)
                .containsAll(before);
    }

    @ParameterizedTest(name = "{0}: {1} then {2}: the same contact is {3}")
    @CsvSource({
        "with an id, 'C1,Ann,a@x.example,1', 'C1,Anna,b@x.example,2', true",
        "with an id, 'C1,Ann,a@x.example,1', 'C2,Ann,a@x.example,1', false",
        "with an address, ',Ann,a@x.example,1', ',Ann,a@x.example,2', true",
        "with an address, ',Ann,a@x.example,1', ',Ann,b@x.example,1', false",
        "with a number, ',Ann,,1', ',Ann,,2', false",
        "with a name, ',Ann,,', ',Anna,,', false",
    })
    @DisplayName("tell contacts apart by their id, else by name and address, number or relation")
    void contactsAreTheSame(String by, String before, String after, boolean same) throws IOException {
        Function<FakeDistrict, String> id =
                district -> district.contacts().get(0).id();

        boolean equal = ask(withContact(before), id).equals(ask(withContact(after), id));

        assertThat(equal).as(by).isEqualTo(same);
    }

    private static Upload withContact(String contact) {
        return new Upload()
                .with(
                        "students.csv",
                        "Contact_sis_id,Contact_name,Contact_email,Contact_phone,Contact_type,School_id,Student_id,Last_name,First_name",
                        contact + ",Other,1,S1,SecretChild,SecretFirst",
                        ",,,,,1,S2,SecretChild,SecretFirst");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "InfantToddler, InfantToddler",
        "IT, InfantToddler",
        "preschool, Preschool",
        "PR, Preschool",
        "PK, PreKindergarten",
        "prekindergarten, PreKindergarten",
        "TK, TransitionalKindergarten",
        "K, Kindergarten",
        "kg, Kindergarten",
        "1, 1",
        "01, 1",
        "09, 9",
        "10, 10",
        "13, 13",
        "PG, PostGraduate",
        "UG, Ungraded",
        "OTHER, Other",
        "'', ''",
    })
    @DisplayName("may write grades in several ways")
    void grades(String written, String served) throws IOException {
        Upload upload = new Upload()
                .with(
                        "students.csv",
                        "School_id,Student_id,Last_name,First_name,Grade",
                        "1,S1,SecretChild,SecretFirst," + written,
                        "1,S2,SecretChild,SecretFirst,");

        List<String> grades = ask(
                upload,
                district -> district.students().stream()
                        .filter(student -> student.json().contains("\"sis_id\":\"S1\""))
                        .map(student -> student.text("roles.student.grade").orElse("none"))
                        .toList());

        assertThat(grades).containsExactly(served);
    }

    @Test
    @DisplayName("have columns that Clever does not know passed over, and told")
    void unknownColumns() throws IOException {
        Upload upload = new Upload()
                .with(
                        "students.csv",
                        "School_id,Student_id,Last_name,First_name,Lunch,Password",
                        "1,S1,SecretChild,SecretFirst,SecretFish,SecretWord",
                        "1,S2,SecretChild,SecretFirst,,");

        assertThat(CsvDistrict.from(upload.in(newFolder())).unknownColumns()).containsExactly("students.csv: Lunch");
        assertThat(records(upload).toString()).doesNotContain("SecretFish").doesNotContain("SecretWord");
    }

    @Test
    @DisplayName("may differ, in rows of one person, in what Clever never serves")
    void neverServedMayDiffer() throws IOException {
        Upload upload = new Upload()
                .with(
                        "students.csv",
                        "School_id,Student_id,Last_name,First_name,Password,Weighted_gpa",
                        "1,S1,SecretChild,SecretFirst,SecretWord,3.1",
                        "2,S1,SecretChild,SecretFirst,SecretPhrase,4.0",
                        "1,S2,SecretChild,SecretFirst,,");

        assertThat(ask(upload, FakeDistrict::students)).hasSize(2);
    }
}
