package io.cleverkit.roster.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import io.cleverkit.roster.model.ContactRole;
import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.Name;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.StudentRelationship;
import io.cleverkit.roster.model.StudentRole;
import io.cleverkit.roster.model.Term;
import io.cleverkit.roster.model.User;
import io.cleverkit.roster.model.UserRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {
    static <T> T read(String json, ValueReader<T> reader) {
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            parser.nextToken();
            T value = reader.read(new RecordParser(parser));
            assertThat(parser.nextToken())
                    .as("the reader leaves the parser at the end")
                    .isNull();
            return value;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Section section(String fields) {
        return read("{\"id\":\"s\"" + fields + "}", SectionReader::read);
    }

    private static StudentRole student(String fields) {
        User user = read("{\"id\":\"u\",\"roles\":{\"student\":{" + fields + "}}}", UserReader::read);
        return user.roles().flatMap(Roles::student).orElseThrow();
    }

    @Test
    @DisplayName("a list that was not sent is told from an empty one")
    void notSentIsNotEmpty() {
        assertThat(section("").students()).isEmpty();
        assertThat(section(",\"students\":null").students()).isEmpty();
        assertThat(section(",\"students\":[]").students()).contains(List.of());
        assertThat(section(",\"students\":[\"a\",\"b\"]").students()).contains(List.of("a", "b"));
        assertThat(section(",\"ext\":{}").ext()).contains(Map.of());
        assertThat(section("").ext()).isEmpty();
        assertThat(read("{\"id\":\"u\"}", UserReader::read).roles()).isEmpty();
        assertThat(read("{\"id\":\"u\",\"roles\":{}}", UserReader::read).roles())
                .isPresent();
    }

    @ParameterizedTest
    @DisplayName("absent, null and empty text are the same nothing, for every type of field")
    @ValueSource(strings = {"", ",\"F\":null", ",\"F\":\"\""})
    void nothing(String pattern) {
        StringBuilder fields = new StringBuilder();
        for (String field : List.of(
                "name",
                "grade",
                "subject",
                "created",
                "teachers",
                "students",
                "ext",
                "lms_status",
                "course",
                "term_id")) {
            fields.append(pattern.replace("F", field));
        }

        assertThat(section(fields.toString()))
                .isEqualTo(Section.builder().id("s").build());
    }

    @Test
    @DisplayName("a value of a wrong type leaves its field empty, is kept as JSON text and harms nothing else")
    void wrongTypes() {
        Section section = section(",\"name\":{\"x\":[1,\"é\"]},\"grade\":9,\"created\":\"soon\",\"last_modified\":17,"
                + "\"students\":\"abc\",\"teachers\":[\"t\",5,null],\"ext\":[],\"lms_status\":true,\"period\":\"4\"");

        assertThat(section.period()).contains("4");
        assertThat(section.name()).isEmpty();
        assertThat(section.students()).isEmpty();
        assertThat(section.teachers())
                .as("half a list would pass for a whole one")
                .isEmpty();
        assertThat(section.unknown())
                .containsOnly(
                        Map.entry("name", "{\"x\":[1,\"é\"]}"),
                        Map.entry("grade", "9"),
                        Map.entry("created", "\"soon\""),
                        Map.entry("last_modified", "17"),
                        Map.entry("students", "\"abc\""),
                        Map.entry("teachers", "[5,null]"),
                        Map.entry("ext", "[]"),
                        Map.entry("lms_status", "true"));
    }

    @Test
    @DisplayName("what is unknown is kept beside what it stood beside, however deep")
    void unknownFields() {
        User user = read(
                "{\"new\":{\"deep\":[1]},\"id\":\"u\",\"name\":{\"first\":\"A\",\"suffix\":\"Jr\"},"
                        + "\"roles\":{\"aide\":{\"x\":1},\"teacher\":5,\"student\":{\"homeroom\":\"12\",\"location\":{\"plus4\":\"1\"}}},"
                        + "\"gone\":null}",
                UserReader::read);

        assertThat(user.unknown()).containsOnly(Map.entry("new", "{\"deep\":[1]}"), Map.entry("gone", "null"));
        assertThat(user.name().map(Name::unknown).orElseThrow()).containsOnly(Map.entry("suffix", "\"Jr\""));
        Roles roles = user.roles().orElseThrow();
        assertThat(roles.unknown()).containsOnly(Map.entry("aide", "{\"x\":1}"), Map.entry("teacher", "5"));
        assertThat(roles.held()).contains(UserRole.STUDENT, UserRole.of("aide"));
        StudentRole student = roles.student().orElseThrow();
        assertThat(student.unknown()).containsOnly(Map.entry("homeroom", "\"12\""));
        assertThat(student.location().orElseThrow().unknown()).containsOnly(Map.entry("plus4", "\"1\""));
    }

    @Test
    @DisplayName("an unknown text of an open value survives and equals itself only")
    void openValues() {
        Grade grade = section(",\"grade\":\"14\"").grade().orElseThrow();

        assertThat(grade.isKnown()).isFalse();
        assertThat(grade.value()).isEqualTo("14");
        assertThat(grade).isEqualTo(Grade.of("14")).isNotEqualTo(Grade.of("13")).isNotEqualTo(null);
        assertThat((Object) Grade.OTHER).isNotEqualTo(io.cleverkit.roster.model.Race.of("Other"));
        assertThat(section(",\"grade\":\"9\"").grade()).contains(Grade.GRADE_9);
        assertThat(Grade.GRADE_9.isKnown()).isTrue();
    }

    @Test
    @DisplayName("lists of objects are read, and one with something strange in it counts as not sent")
    void listsOfObjects() {
        assertThat(student("\"enrollments\":[]").enrollments()).contains(List.of());
        assertThat(student("").enrollments()).isEmpty();
        assertThat(student("\"enrollments\":[{\"school\":\"a\",\"start_date\":\"2024-08-01\"},{}]")
                        .enrollments()
                        .orElseThrow())
                .hasSize(2)
                .first()
                .satisfies(e -> assertThat(e.startDate()).contains(LocalDate.of(2024, 8, 1)));
        StudentRole strange = student("\"enrollments\":[{\"school\":\"a\"},\"b\"],\"grade\":\"1\"");
        assertThat(strange.enrollments()).isEmpty();
        assertThat(strange.unknown()).containsOnly(Map.entry("enrollments", "[\"b\"]"));
        assertThat(strange.grade()).contains(Grade.GRADE_1);
    }

    @Test
    @DisplayName("a contact without a first name is read with its relationships")
    void contact() {
        User user = read(
                "{\"id\":\"c\",\"name\":{\"last\":\"Ada Parent\"},\"roles\":{\"contact\":{\"phone\":\"\",\"phone_type\":\"Cell\","
                        + "\"student_relationships\":[{\"student\":\"s\",\"relationship\":\"Aunt/Uncle\",\"type\":\"\"}]}}}",
                UserReader::read);

        ContactRole contact = user.roles().flatMap(Roles::contact).orElseThrow();
        StudentRelationship relationship =
                contact.studentRelationships().orElseThrow().get(0);

        assertThat(user.name().orElseThrow().first()).isEmpty();
        assertThat(contact.phone()).isEmpty();
        assertThat(relationship.relationship().orElseThrow().isKnown()).isTrue();
        assertThat(relationship.type()).isEmpty();
    }

    @Test
    @DisplayName("an extension value that is no text is given as its JSON text")
    void extensions() {
        assertThat(section(",\"ext\":{\"a\":\"A1\",\"b\":5,\"c\":null,\"d\":\"\"}")
                        .ext()
                        .orElseThrow())
                .containsOnly(Map.entry("a", "A1"), Map.entry("b", "5"), Map.entry("c", "null"), Map.entry("d", ""));
    }

    @Test
    @DisplayName("term dates are read from a date and from a date and time")
    void termDates() {
        Term term = read(
                "{\"id\":\"t\",\"start_date\":\"2012-12-01\",\"end_date\":\"2013-06-01T00:00:00.000Z\"}",
                TermReader::read);

        assertThat(term.startDate()).contains(LocalDate.of(2012, 12, 1));
        assertThat(term.endDate()).contains(LocalDate.of(2013, 6, 1));
    }

    @ParameterizedTest
    @DisplayName("a record without a usable id is none")
    @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"id\":null}", "{\"id\":5}", "[]", "5", "null", "\"x\""})
    void noId(String json) {
        School school = read(json, SchoolReader::read);

        assertThat(school).isNull();
    }
}
