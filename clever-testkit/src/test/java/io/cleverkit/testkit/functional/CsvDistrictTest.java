package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cleverkit.testkit.CsvDistrict;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A district from CSV files")
class CsvDistrictTest {
    private static final Path FILES = Path.of("src", "test", "resources", "csv", "maple-valley");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static FakeClever fake;
    private static Map<String, JsonNode> schools;
    private static Map<String, JsonNode> sections;
    private static Map<String, JsonNode> terms;
    private static Map<String, JsonNode> courses;
    private static Map<String, JsonNode> students;
    private static Map<String, JsonNode> teachers;
    private static Map<String, JsonNode> staff;
    private static Map<String, JsonNode> contacts;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeClever.builder().district(CsvDistrict.from(FILES)).start();
        schools = read("schools", "/sis_id");
        sections = read("sections", "/sis_id");
        terms = read("terms", "/name");
        courses = read("courses", "/name");
        students = read("users?role=student", "/roles/student/sis_id");
        teachers = read("users?role=teacher", "/roles/teacher/sis_id");
        staff = read("users?role=staff", "/roles/staff/staff_id");
        contacts = read("users?role=contact", "/name/last");
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    /** The records of a list as the API serves them, by what tells them apart. */
    private static Map<String, JsonNode> read(String list, String key) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        for (JsonNode element : new Browser(fake).get("/v3.1/" + list).json().path("data")) {
            JsonNode record = element.path("data");
            assertThat(records.put(record.at(key).asText(), record)).isNull();
        }
        return records;
    }

    private static String id(Map<String, JsonNode> records, String key) {
        return records.get(key).path("id").asText();
    }

    private static void assertFields(JsonNode record, String expected) throws IOException {
        assertThat(record).isEqualTo(JSON.readTree(expected.replace('\'', '"')));
    }

    @Test
    @DisplayName("has the folder's name and came by upload")
    void ownRecord() {
        JsonNode district = new Browser(fake).get("/v3.1/districts").json().at("/data/0/data");

        assertThat(district.path("name").asText()).isEqualTo("maple-valley");
        assertThat(district.path("sis_type").asText()).isEqualTo("sftp");
        assertThat(fake.district().events()).isEmpty();
    }

    @Test
    @DisplayName("has its schools")
    void hasSchools() throws IOException {
        assertThat(schools).containsOnlyKeys("101", "102");
        assertFields(schools.get("101"), """
                {'id':'%s','district':'%s','name':'Maple Elementary','sis_id':'101','school_number':'E-1','state_id':'OR-101',
                 'nces_id':'410000000101','low_grade':'TransitionalKindergarten','high_grade':'5','phone':'5555550101',
                 'location':{'address':'1 Maple Street','city':'Maple Valley','state':'OR','zip':'97101'},
                 'principal':{'name':'Pat Ibarra','email':'ibarra@maple.example'},'ext':{'charter_school':'N'},
                 'created':'2025-08-04T06:00:00.000Z','last_modified':'2025-08-04T06:00:00.000Z'}
                """.formatted(
                        id(schools, "101"), fake.district().id()));
        assertThat(schools.get("102").path("school_number").asText()).isEqualTo("102");
        assertThat(schools.get("102").has("principal")).isFalse();
    }

    @Test
    @DisplayName("has its students, in Clever's words and formats")
    void hasStudents() throws IOException {
        assertThat(students).containsOnlyKeys("1001", "1002", "1003", "1004");
        assertFields(students.get("1002"), """
                {'id':'%s','district':'%s','email':'','name':{'first':'Ben','last':'Okafor','middle':'Uche'},'roles':{'student':{
                 'school':'%s','schools':['%s','%s'],'enrollments':[],'sis_id':'1002','student_number':'N1002',
                 'state_id':'OR-1002','grade':'5','gender':'M','graduation_year':'2033','dob':'2/28/2015',
                 'race':'Black or African American','hispanic_ethnicity':'N','home_language':'English','ell_status':'N',
                 'frl_status':'Free','iep_status':'Y','section_504_status':'N','gifted_status':'Y','disability':{
                 'disability_status':'Y','disability_type':'Specific learning disability','disability_code':'sld'},
                 'location':{'address':'3 Oak Lane','city':'Maple Valley','state':'OR','zip':'97101'},
                 'credentials':{'district_username':'bokafor'},'ext':{'bus':''}}},
                 'created':'2025-08-04T06:00:00.000Z','last_modified':'2025-08-04T06:00:00.000Z'}
                """.replace("'email':'',", "").formatted(
                id(students, "1002"),
                fake.district().id(),
                id(schools, "101"),
                id(schools, "101"),
                id(schools, "102")));
        JsonNode ada = students.get("1001");
        assertThat(ada.path("email").asText()).isEqualTo("ada@maple.example");
        assertThat(ada.at("/roles/student/email").asText()).isEqualTo("ada@maple.example");
        assertThat(ada.at("/roles/student/grade").asText()).isEqualTo("Kindergarten");
        assertThat(ada.at("/roles/student/dob").asText()).isEqualTo("8/3/2020");
        assertThat(ada.at("/roles/student/ext/bus").asText()).isEqualTo("Route 7");
        JsonNode mia = students.get("1003");
        assertThat(mia.at("/name/first").asText()).isEqualTo("María \"Mía\"");
        assertThat(mia.at("/name/last").asText()).isEqualTo("de la Cruz, Jr.");
        assertThat(mia.at("/roles/student/race").asText()).isEqualTo("Two or More Races");
        assertThat(mia.at("/roles/student/hispanic_ethnicity").asText()).isEqualTo("Y");
        assertThat(mia.at("/roles/student/frl_status").asText()).isEqualTo("Reduced");
        assertThat(students.get("1004").at("/roles/student/grade").asText()).isEqualTo("Ungraded");
        assertThat(students.toString()).doesNotContain("pw").doesNotContain("3.9");
    }

    @Test
    @DisplayName("takes a teacher and a member of staff with the same e-mail address for one person")
    void mergesEmployees() {
        JsonNode tess = teachers.get("T1");

        assertThat(staff).containsOnlyKeys("P1", "P2");
        assertThat(id(staff, "P1")).isEqualTo(tess.path("id").asText());
        assertThat(tess.path("email").asText()).isEqualTo("tess.vega@maple.example");
        assertThat(fieldNames(tess.path("roles"))).containsExactlyInAnyOrder("teacher", "staff");
        assertThat(tess.at("/roles/staff/title").asText()).isEqualTo("Assistant Principal");
        assertThat(texts(tess.at("/roles/staff/schools"))).containsExactly(id(schools, "101"));
        JsonNode pat = staff.get("P2");
        assertThat(fieldNames(pat.path("roles"))).containsExactly("staff");
        assertThat(texts(pat.at("/roles/staff/schools"))).containsExactly(id(schools, "101"), id(schools, "102"));
        assertThat(texts(pat.at("/roles/staff/roles"))).containsExactly("School Tech Lead");
        assertThat(pat.at("/roles/staff/credentials/district_username").asText())
                .isEqualTo("pibarra");
    }

    @Test
    @DisplayName("puts teachers at the schools of their rows, the first being the primary one, and where they teach")
    void teachersHaveSchools() {
        String elementary = id(schools, "101");
        String high = id(schools, "102");

        assertThat(texts(teachers.get("T1").at("/roles/teacher/schools"))).containsExactly(elementary, high);
        assertThat(teachers.get("T1").at("/roles/teacher/school").asText()).isEqualTo(elementary);
        assertThat(texts(teachers.get("T2").at("/roles/teacher/schools"))).containsExactly(elementary, high);
        assertThat(texts(teachers.get("T3").at("/roles/teacher/schools"))).containsExactly(high);
        assertThat(teachers.get("T2").has("email")).isFalse();
        assertThat(teachers.get("T1").at("/roles/teacher/teacher_number").asText())
                .isEqualTo("7001");
        assertThat(teachers.get("T1").at("/roles/teacher/state_id").asText()).isEqualTo("ST-1");
    }

    @Test
    @DisplayName("has sections with teachers, the primary one first, students, course and term")
    void hasSections() throws IOException {
        assertThat(sections).containsOnlyKeys("S1", "S2", "S3", "S4");
        assertFields(sections.get("S1"), """
                {'id':'%s','district':'%s','name':'Homeroom - Vega - 0','sis_id':'S1','section_number':'1',
                 'grade':'Kindergarten','subject':'homeroom/advisory','period':'0','school':'%s','course':'%s','term_id':'%s',
                 'teacher':'%s','teachers':['%s','%s'],'students':['%s'],'ext':{'room':'12'},
                 'created':'2025-08-04T06:00:00.000Z','last_modified':'2025-08-04T06:00:00.000Z'}
                """.formatted(
                        id(sections, "S1"),
                        fake.district().id(),
                        id(schools, "101"),
                        id(courses, "Homeroom"),
                        id(terms, "Year 2025"),
                        id(teachers, "T1"),
                        id(teachers, "T1"),
                        id(teachers, "T2"),
                        id(students, "1001")));
        assertThat(texts(sections.get("S3").path("teachers")))
                .containsExactly(id(teachers, "T3"), id(teachers, "T1"), id(teachers, "T2"));
        assertThat(texts(sections.get("S3").path("students")))
                .containsExactly(id(students, "1003"), id(students, "1004"), id(students, "1002"));
        assertThat(texts(sections.get("S4").path("students"))).isEmpty();
    }

    @Test
    @DisplayName("names sections by course, teacher and period as far as there are, otherwise as the district does")
    void namesSections() {
        assertThat(sections.get("S3").path("name").asText()).isEqualTo("Algebra II - Nguyễn - Period 3");
        assertThat(sections.get("S4").path("name").asText()).isEqualTo("Geometry - Nguyễn");
        assertThat(sections.get("S2").path("name").asText()).isEqualTo("Reading Group");
        assertThat(sections.get("S2").has("course")).isFalse();
        assertThat(sections.get("S2").has("term_id")).isFalse();
        assertThat(sections.get("S2").has("period")).isFalse();
    }

    @Test
    @DisplayName("makes courses and terms of what sections say, each once, with ISO days")
    void makesCoursesAndTerms() throws IOException {
        assertThat(courses).containsOnlyKeys("Homeroom", "Algebra II", "Geometry");
        assertThat(courses.get("Geometry").path("number").asText()).isEqualTo("M202");
        assertThat(terms).containsOnlyKeys("Year 2025", "Fall");
        assertFields(
                terms.get("Year 2025"),
                "{'id':'%s','district':'%s','name':'Year 2025','start_date':'2025-08-18','end_date':'2026-05-29'}"
                        .formatted(id(terms, "Year 2025"), fake.district().id()));
    }

    @Test
    @DisplayName("has contacts: one person across children, known by the district's id, else by name and address")
    void hasContacts() throws IOException {
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        for (JsonNode element :
                new Browser(fake).get("/v3.1/users?role=contact").json().path("data")) {
            JsonNode contact = element.path("data");
            byName.computeIfAbsent(contact.at("/name/last").asText(), name -> new ArrayList<>())
                    .add(contact);
        }

        assertThat(byName).containsOnlyKeys("Ngozi Okafor", "Chidi Okafor", "N. Okafor");
        JsonNode ngozi = byName.get("Ngozi Okafor").get(0);
        assertFields(ngozi, """
                {'id':'%s','district':'%s','name':{'last':'Ngozi Okafor'},'email':'ngozi@home.example','roles':{'contact':{
                 'phone':'5555550111','phone_type':'Cell','sis_id':'C1','student_relationships':[
                 {'student':'%s','relationship':'Parent','type':'Parent/Guardian'},
                 {'student':'%s','relationship':'Parent','type':'Parent/Guardian'}]}},
                 'created':'2025-08-04T06:00:00.000Z','last_modified':'2025-08-04T06:00:00.000Z'}
                """.formatted(
                id(contacts, "Ngozi Okafor"), fake.district().id(), id(students, "1001"), id(students, "1002")));
        JsonNode other = byName.get("N. Okafor").get(0);
        assertThat(other.at("/roles/contact/student_relationships/0/relationship")
                        .asText())
                .isEqualTo("Other");
    }

    @Test
    @DisplayName(
            "has in every record the fields that a generated district has in every one, unless files leave them out")
    void looksLikeAGeneratedDistrict() {
        try (FakeClever generated = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(5).students(60))
                .start()) {
            for (String list : List.of(
                    "schools",
                    "sections",
                    "terms",
                    "courses",
                    "users?role=student",
                    "users?role=teacher",
                    "users?role=staff",
                    "users?role=contact")) {
                Set<String> expected = fieldsOfAll(generated, list);
                expected.removeAll(Set.of("email", "course"));
                assertThat(fieldsOfAll(fake, list)).as(list).containsAll(expected);
            }
        }
    }

    /** Paths of the fields that all records of a list have. */
    private static Set<String> fieldsOfAll(FakeClever clever, String list) {
        Set<String> common = null;
        for (JsonNode element : new Browser(clever).get("/v3.1/" + list).json().path("data")) {
            JsonNode record = element.path("data");
            Set<String> fields = new TreeSet<>();
            collect("", record, fields);
            if (common == null) {
                common = fields;
            } else {
                common.retainAll(fields);
            }
        }
        assertThat(common).as(list).isNotEmpty();
        return common;
    }

    private static void collect(String prefix, JsonNode node, Set<String> fields) {
        node.properties().forEach(field -> {
            fields.add(prefix + field.getKey());
            collect(prefix + field.getKey() + ".", field.getValue(), fields);
        });
    }

    @Test
    @DisplayName("can live on like any other: what is added comes last")
    void newcomersComeLast() throws IOException {
        try (FakeClever clever =
                FakeClever.builder().district(CsvDistrict.from(FILES)).start()) {
            FakeDistrict district = clever.district();
            FakeUser student = district.students().get(0);
            FakeUser newcomer =
                    district.addStudent("Nora", "Newman", district.schools().get(0));

            assertThat(district.students().get(4).id()).isEqualTo(newcomer.id());
            student.leaves();
            assertThat(district.events()).extracting(event -> event.type()).contains("users.created", "users.deleted");
            assertThat(clever.login().as(newcomer).portal().getQuery()).contains("code=");
        }
    }

    @Test
    @DisplayName("may stand beside another, unless both have one name")
    void standsBesideAnother() throws IOException {
        CsvDistrict district = CsvDistrict.from(FILES);
        try (FakeClever clever = FakeClever.builder()
                .district(district)
                .district(district.name("Oak Valley"))
                .start()) {
            Set<String> ids = new TreeSet<>();
            clever.districts().forEach(d -> d.users().forEach(user -> ids.add(user.id())));

            assertThat(clever.district("Oak Valley").students()).hasSize(4);
            assertThat(ids).hasSize(2 * clever.district("Oak Valley").users().size());
            assertThatIllegalArgumentException().isThrownBy(() -> clever.add(district));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> fieldNames(JsonNode object) {
        return Stream.of(object)
                .flatMap(o -> o.properties().stream())
                .map(Map.Entry::getKey)
                .toList();
    }
}
