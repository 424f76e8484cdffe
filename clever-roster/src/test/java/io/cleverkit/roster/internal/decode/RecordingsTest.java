package io.cleverkit.roster.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cleverkit.roster.model.CleverRecord;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.DistrictState;
import io.cleverkit.roster.model.Flag;
import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.StudentRole;
import io.cleverkit.roster.model.Subject;
import io.cleverkit.roster.model.Term;
import io.cleverkit.roster.model.User;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads recorded answers of Clever, where they lie beside the project. */
class RecordingsTest {
    private static final Path RECORDINGS = Path.of(System.getProperty("cleverkit.reference", "absent"), "recordings");

    @BeforeAll
    static void recordingsAreThere() {
        assumeTrue(Files.isDirectory(RECORDINGS), "SKIPPED: no recorded answers beside the project");
    }

    private static <T> List<T> read(String file, ValueReader<T> reader) throws IOException {
        List<T> records = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(RECORDINGS.resolve(file)));
                JsonParser json = Json.parser(in)) {
            json.nextToken();
            readBody(json, reader, records);
        }
        assertThat(records).as(file).isNotEmpty().doesNotContainNull();
        return records;
    }

    /** Finds the record, or the elements' records, under "body" and "data". */
    private static <T> void readBody(JsonParser json, ValueReader<T> reader, List<T> records) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("body") && value == JsonToken.START_OBJECT) {
                readBody(json, reader, records);
            } else if (field.equals("data") && value == JsonToken.START_OBJECT) {
                records.add(reader.read(new RecordParser(json)));
            } else if (field.equals("data") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    readBody(json, reader, records);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static List<String> files(String... prefixes) throws IOException {
        try (Stream<Path> all = Files.list(RECORDINGS)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("a student is read with the right values")
    void student() throws IOException {
        User user = read("user-0.json", UserReader::read).get(0);
        StudentRole student = user.roles().flatMap(Roles::student).orElseThrow();

        assertThat(user.id()).isEqualTo("58da8c63d7dc0ca068000478");
        assertThat(user.district()).contains("58da8a43cc70ab00017a1a87");
        assertThat(user.email()).contains("james.s@example.com");
        assertThat(user.created()).contains(Instant.parse("2023-04-12T23:05:01.632Z"));
        assertThat(user.lastModified()).contains(Instant.parse("2023-04-23T16:07:32.854Z"));
        assertThat(user.name().orElseThrow().middle()).contains("H");
        assertThat(student.credentials().orElseThrow().districtUsername()).contains("jamess09");
        assertThat(student.dob()).contains("1/16/1998");
        assertThat(student.enrollments()).contains(List.of());
        assertThat(student.ext()).contains(Map.of("gifted_status", "Y"));
        assertThat(student.grade()).contains(Grade.GRADE_9);
        assertThat(student.graduationYear()).isEmpty();
        assertThat(student.hispanicEthnicity()).contains(Flag.YES);
        assertThat(student.location().orElseThrow().zip()).contains("10280");
        assertThat(student.location().orElseThrow().city()).isEmpty();
        assertThat(student.schools()).contains(List.of("58da8c58155b940248000007", "58da8c58155b940248000008"));
        assertThat(student.stateId()).contains("197500067");
        assertThat(student.email()).contains("james.s@example.com");
    }

    @Test
    @DisplayName("a section is read with the right values")
    void section() throws IOException {
        Section section = read("section-0.json", SectionReader::read).get(0);

        assertThat(section.id()).isEqualTo("58da8c6a894273be68000182");
        assertThat(section.course()).contains("5970d4de35e9e69741000277");
        assertThat(section.termId()).contains("5b42365868c8d6104f634d34");
        assertThat(section.subject()).contains(Subject.HOMEROOM_ADVISORY);
        assertThat(section.sectionNumber()).isEmpty();
        assertThat(section.period()).contains("4");
        assertThat(section.students().orElseThrow())
                .hasSizeGreaterThan(20)
                .startsWith("58da8c63d7dc0ca06800040a")
                .endsWith("58da8c65d7dc0ca0680007d7");
        assertThat(section.teachers()).contains(List.of(section.teacher().orElseThrow()));
    }

    @Test
    @DisplayName("a school, a district, terms and whose token it is are read with the right values")
    void others() throws IOException {
        School school = read("school-0.json", SchoolReader::read).get(0);
        District district = read("districts-0.json", DistrictReader::read).get(0);
        Me me = read("me-0.json", MeReader::read).get(0);
        Term term = read("term-0.json", TermReader::read).get(0);

        assertThat(school.lowGrade()).contains(Grade.TRANSITIONAL_KINDERGARTEN);
        assertThat(school.principal().orElseThrow().name()).contains("Cecilia Roderick");
        assertThat(school.location().orElseThrow().zip()).contains("11201");
        assertThat(district.state()).contains(DistrictState.RUNNING);
        assertThat(district.error()).isEmpty();
        assertThat(district.launchDate()).contains(LocalDate.of(2017, 7, 31));
        assertThat(district.lastSync()).contains(Instant.parse("2023-04-23T16:08:05.652Z"));
        assertThat(district.loginMethods()).contains(List.of("Clever Badges", "Clever Passwords"));
        assertThat(district.contact().orElseThrow().name().orElseThrow().last()).contains("Zeng");
        assertThat(me.type()).contains("teacher");
        assertThat(term.endDate()).contains(LocalDate.of(2012, 12, 1));
    }

    @Test
    @DisplayName("every recorded record is read, and none holds anything unknown")
    void nothingUnknown() throws Exception {
        int records = 0;
        records += assertKnown(
                files("users", "user-", "user_my", "user_refs_my", "school_users", "school_refs_users", "sso-2"),
                UserReader::read);
        records += assertKnown(
                files("sections", "section-", "school_refs_sections", "course_sections"), SectionReader::read);
        records += assertKnown(files("schools", "school-", "user_refs_schools", "course_schools"), SchoolReader::read);
        records += assertKnown(files("courses", "course-", "school_courses", "section_course"), CourseReader::read);
        records += assertKnown(files("terms", "term-", "school_refs_terms"), TermReader::read);
        records += assertKnown(
                files("districts", "user_district", "school_district", "section_district", "course_district"),
                DistrictReader::read);
        assertThat(records).isGreaterThan(700);
    }

    private static <T extends CleverRecord> int assertKnown(List<String> files, ValueReader<T> reader)
            throws Exception {
        int records = 0;
        for (String file : files) {
            for (T record : read(file, reader)) {
                records++;
                assertNothingUnknown(record, file);
            }
        }
        return records;
    }

    private static void assertNothingUnknown(Object value, String where) throws Exception {
        for (Method accessor : accessors(value)) {
            Object part = part(value, accessor);
            if (accessor.getName().equals("unknown")) {
                assertThat((Map<?, ?>) part).as(where).isEmpty();
            } else if (part instanceof Collection<?> list) {
                for (Object element : list) {
                    assertNothingUnknown(element, where + "." + accessor.getName());
                }
            } else if (part != null) {
                assertNothingUnknown(part, where + "." + accessor.getName());
            }
        }
    }

    /** The accessors of a value of ours; none for any other object. */
    private static List<Method> accessors(Object value) {
        return Stream.of(value.getClass().getInterfaces())
                .filter(type -> type.getPackage().equals(User.class.getPackage()))
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static Object part(Object value, Method accessor) throws IllegalAccessException, InvocationTargetException {
        accessor.setAccessible(true);
        Object part = accessor.invoke(value);
        return part instanceof Optional<?> optional ? optional.orElse(null) : part;
    }
}
