package io.cleverkit.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fills every field of every value with a marker of its own and looks which of them toString() shows. */
class RedactionTest {
    /** What toString() may show: about schools and districts and times, nothing about a person. */
    private static final Set<String> SHOWN = Set.of(
            "Assignment.id",
            "Assignment.title",
            "Assignment.description",
            "Assignment.descriptionPlaintext",
            "Assignment.state",
            "Assignment.gradingType",
            "Assignment.pointsPossible",
            "Assignment.submissionTypes",
            "Assignment.assigneeMode",
            "Assignment.categoryId",
            "Assignment.termId",
            "Assignment.startDate",
            "Assignment.dueDate",
            "Assignment.endDate",
            "Assignment.displayDate",
            "Assignment.maxAttempts",
            "Assignment.created",
            "Assignment.lastModified",
            "AssignmentRequest.title",
            "AssignmentRequest.description",
            "AssignmentRequest.descriptionPlaintext",
            "AssignmentRequest.gradingType",
            "AssignmentRequest.pointsPossible",
            "AssignmentRequest.submissionTypes",
            "AssignmentRequest.assigneeMode",
            "AssignmentRequest.termId",
            "AssignmentRequest.startDate",
            "AssignmentRequest.dueDate",
            "AssignmentRequest.endDate",
            "AssignmentRequest.displayDate",
            "AssignmentRequest.maxAttempts",
            "Attachment.type",
            "Attachment.size",
            "AttachmentRequest.type",
            "AttendanceRecord.attendanceDate",
            "AttendanceRecord.attendanceType",
            "AttendanceRecord.schoolId",
            "AttendanceRecord.sectionId",
            "AttendanceRecord.districtId",
            "AttendanceRecord.created",
            "AttendanceRecord.lastModified",
            "District.lastLmsSync",
            "District.lmsMatchedPercentage",
            "Event.id",
            "Event.type",
            "Event.created",
            "GradingScale.name",
            "GradingScaleEntry.name",
            "GradingScaleEntry.value",
            "Resource.id",
            "Resource.district",
            "Resource.resourceId",
            "Resource.title",
            "Resource.roles",
            "Resource.created",
            "Resource.updated",
            "Submission.assignmentId",
            "Submission.created",
            "Submission.lastModified",
            "TokenInfo.clientId",
            "TokenInfo.scopes",
            "Course.id",
            "Course.district",
            "Course.name",
            "Course.number",
            "District.id",
            "District.name",
            "District.state",
            "District.launchDate",
            "District.lastSync",
            "District.lastCleverSync",
            "District.pauseStart",
            "District.pauseEnd",
            "District.sisType",
            "District.loginMethods",
            "District.portalUrl",
            "District.ncesId",
            "District.mdrNumber",
            "District.lmsType",
            "District.lmsState",
            "District.lastAttendanceSync",
            "DistrictContact.district",
            "Enrollment.school",
            "LmsStatus.syncedInLms",
            "Me.district",
            "Me.type",
            "Me.authorizedBy",
            "School.id",
            "School.district",
            "School.name",
            "School.schoolNumber",
            "School.ncesId",
            "School.mdrNumber",
            "School.lowGrade",
            "School.highGrade",
            "School.created",
            "School.lastModified",
            "Section.id",
            "Section.district",
            "Section.school",
            "Section.sectionNumber",
            "Section.grade",
            "Section.subject",
            "Section.period",
            "Section.course",
            "Section.termId",
            "Section.created",
            "Section.lastModified",
            "StaffRole.schools",
            "StudentRole.school",
            "StudentRole.schools",
            "StudentRole.created",
            "StudentRole.lastModified",
            "TeacherRole.school",
            "TeacherRole.schools",
            "TeacherRole.district",
            "TeacherRole.created",
            "TeacherRole.lastModified",
            "Term.id",
            "Term.district",
            "Term.name",
            "Term.startDate",
            "Term.endDate",
            "User.district",
            "User.created",
            "User.lastModified");

    private final Map<String, String> markers = new LinkedHashMap<>();

    static List<Class<?>> values() {
        return List.of(
                Assignment.class,
                AssignmentRequest.class,
                Attachment.class,
                AttachmentRequest.class,
                AttendanceRecord.class,
                Event.class,
                GradingScale.class,
                GradingScaleEntry.class,
                Resource.class,
                Submission.class,
                SubmissionRequest.class,
                TokenInfo.class,
                ContactRole.class,
                Course.class,
                Credentials.class,
                Disability.class,
                District.class,
                DistrictAdminRole.class,
                DistrictContact.class,
                Enrollment.class,
                LmsStatus.class,
                Location.class,
                Me.class,
                Name.class,
                Principal.class,
                Roles.class,
                School.class,
                Section.class,
                StaffRole.class,
                StudentRelationship.class,
                StudentRole.class,
                TeacherRole.class,
                Term.class,
                User.class);
    }

    @ParameterizedTest
    @MethodSource("values")
    @DisplayName("toString() shows no more than is listed here, however deep the values are nested")
    void showsOnlyWhatIsListed(Class<?> type) throws Exception {
        String text = filled(type).toString();

        Set<String> shown = new TreeSet<>();
        markers.forEach((marker, field) -> {
            if (text.contains(marker)) {
                shown.add(field);
            }
        });
        assertThat(SHOWN).as("fields shown by " + type.getSimpleName()).containsAll(shown);
        assertThat(markers).isNotEmpty();
    }

    @Test
    @DisplayName("every value of the model is in this test")
    void allValuesAreHere() throws Exception {
        Set<String> here = new TreeSet<>();
        values().forEach(type -> here.add(type.getSimpleName()));

        try (Stream<Path> classes = Files.list(Path.of("target/classes/io/cleverkit/roster/model"))) {
            assertThat(classes.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith("$Builder.class") && !name.startsWith("Immutable"))
                            .map(name -> name.replace("$Builder.class", "")))
                    .containsExactlyInAnyOrderElementsOf(here);
        }
    }

    private Object filled(Class<?> type) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        for (Method accessor : type.getMethods()) {
            boolean attribute = accessor.getName().equals("unknown")
                    || (Modifier.isAbstract(accessor.getModifiers()) && accessor.getParameterCount() == 0);
            boolean constants = accessor.getReturnType() == Set.class; // names of fields, which tell nothing of anybody
            if (attribute && !constants) {
                String field = type.getSimpleName() + "." + accessor.getName();
                set(builder, accessor.getName(), value(accessor.getGenericReturnType(), field));
            }
        }
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static void set(Object builder, String name, Object value) throws Exception {
        for (Method setter : builder.getClass().getMethods()) {
            boolean fits = setter.getName().equals(name)
                    && setter.getParameterCount() == 1
                    && setter.getParameterTypes()[0].isInstance(value);
            if (fits) {
                setter.setAccessible(true);
                setter.invoke(builder, value);
                return;
            }
        }
        throw new AssertionError("no setter " + name);
    }

    private Object value(Type type, String field) throws Exception {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            Object inner = value(last, field);
            if (generic.getRawType() == Optional.class) {
                return Optional.of(inner);
            }
            return generic.getRawType() == List.class ? List.of(inner) : Map.of(marker(field), inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return marker(field);
        } else if (plain == Boolean.class) {
            return true;
        } else if (plain == Integer.class) {
            return Integer.valueOf(number(field));
        } else if (plain == BigDecimal.class) {
            return new BigDecimal(number(field));
        } else if (plain == Instant.class) {
            Instant instant = Instant.ofEpochSecond(1_000_000_000L + markers.size() * 86_400L);
            markers.put(instant.toString(), field);
            return instant;
        } else if (plain == LocalDate.class) {
            LocalDate date = LocalDate.of(1990, 1, 1).plusDays(markers.size());
            markers.put(date.toString(), field);
            return date;
        } else if (OpenValue.class.isAssignableFrom(plain)) {
            return plain.getMethod("of", String.class).invoke(null, marker(field));
        }
        return filled(plain);
    }

    private String number(String field) {
        String marker = Integer.toString(770_000_000 + markers.size());
        markers.put(marker, field);
        return marker;
    }

    private String marker(String field) {
        String marker = "canary" + markers.size() + "x";
        markers.put(marker, field);
        return marker;
    }
}
