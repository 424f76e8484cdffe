package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Changes;
import io.cleverkit.examples.readalong.support.ExpectedRoster;
import io.cleverkit.examples.readalong.support.RowVersions;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.RecordedDistrict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A district of real answers of Clever, with the gaps that life has; skipped where the recordings are not at hand. */
class RecordedDistrictTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyRecordedSchoolSectionAndUserIsMirrored() throws IOException {
        Path recordings = recordings();
        Recorded recorded = Recorded.read(recordings);
        try (FakeClever fake = FakeClever.builder()
                        .district(RecordedDistrict.from(recordings))
                        .start();
                EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            mirrored(fake, recorded, postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private static void mirrored(FakeClever fake, Recorded recorded, String databaseUrl) {
        FakeDistrict district = fake.district();
        try (App app = App.start(fake, Map.of("DB_URL", databaseUrl))) {
            JsonNode first = app.awaitFirstRun(district.id());

            assertThat(first.path("state").asText()).as(first.toString()).isEqualTo("SUCCEEDED");
            assertThat(created(first, "organization")).isEqualTo(1);
            assertThat(created(first, "locations")).isEqualTo(recorded.schools.size());
            assertThat(created(first, "classes")).isEqualTo(recorded.sections.size());
            assertThat(created(first, "accounts")).isEqualTo(recorded.accounts());
            JsonNode roster = app.roster(district.id());
            assertThat(ids(roster.path("locations"))).isEqualTo(recorded.schools);
            assertThat(ids(roster.path("classes"))).isEqualTo(recorded.sections);
            assertThat(rolesById(roster.path("accounts"))).isEqualTo(recorded.roles);
            assertThat(created(first, "enrollments")).isEqualTo(members(district, recorded));
            assertThat(ExpectedRoster.inUse(roster)).isEqualTo(ExpectedRoster.of(district));

            Map<String, String> written = RowVersions.of(databaseUrl);
            JsonNode second = app.run(district.id());

            assertThat(second.path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(Changes.total(second)).as(second.toString()).isZero();
            assertThat(app.roster(district.id())).isEqualTo(roster);
            assertThat(RowVersions.of(databaseUrl))
                    .as("no store wrote, and no link was written")
                    .isEqualTo(written);
        }
    }

    private static Path recordings() {
        Path folder = Path.of(System.getProperty("cleverkit.reference", "reference"), "recordings");
        if (!Files.isDirectory(folder)) {
            System.err.println("SKIPPED: there are no recordings of Clever's answers, see cleverkit.reference");
        }
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recordings");
        return folder;
    }

    private static int created(JsonNode run, String kind) {
        return run.path("changes").path(kind).path("created").asInt();
    }

    private static Set<String> ids(JsonNode records) {
        return new TreeSet<>(records.findValuesAsText("cleverId"));
    }

    private static Map<String, Set<String>> rolesById(JsonNode accounts) {
        Map<String, Set<String>> roles = new TreeMap<>();
        accounts.forEach(
                account -> roles.computeIfAbsent(account.path("cleverId").asText(), id -> new TreeSet<>())
                        .add(account.path("role").asText()));
        return roles;
    }

    /** Pairs of a recorded section and somebody who is recorded with the role. */
    private static int members(FakeDistrict district, Recorded recorded) {
        int members = 0;
        for (FakeSection section : district.sections()) {
            Set<String> teachers = new TreeSet<>(section.teacherIds());
            section.text("teacher").filter(id -> !id.isEmpty()).ifPresent(teachers::add);
            members += (int)
                    teachers.stream().filter(id -> recorded.has(id, "TEACHER")).count();
            members += (int) new TreeSet<>(section.studentIds())
                    .stream().filter(id -> recorded.has(id, "STUDENT")).count();
        }
        return members;
    }

    /** What the files hold, read without the fake's help. */
    private record Recorded(Set<String> schools, Set<String> sections, Map<String, Set<String>> roles) {
        static Recorded read(Path folder) throws IOException {
            Recorded recorded = new Recorded(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                for (Path file : files) {
                    JsonNode exchange = JSON.readTree(Files.readAllBytes(file));
                    String uri = exchange.path("request").path("uri").asText();
                    boolean data = uri.contains("api.clever.com/v3.0/") && !uri.contains("/events");
                    if (data && exchange.path("status").asInt() == 200) {
                        recorded.take(exchange.path("body"));
                    }
                }
            }
            return recorded;
        }

        private void take(JsonNode body) {
            JsonNode data = body.path("data");
            if (data.isArray()) {
                data.forEach(this::take);
            } else if (data.has("roles")) {
                takeUser(data);
            } else if (data.has("students")) {
                sections.add(data.path("id").asText());
            } else if (data.has("school_number")) {
                schools.add(data.path("id").asText());
            }
        }

        private void takeUser(JsonNode user) {
            JsonNode held = user.path("roles");
            Set<String> mapped = new TreeSet<>();
            if (held.has("staff") || held.has("district_admin")) {
                mapped.add("ADMIN");
            }
            if (held.has("student")) {
                mapped.add("STUDENT");
            }
            if (held.has("teacher")) {
                mapped.add("TEACHER");
            }
            if (!mapped.isEmpty()) {
                roles.put(user.path("id").asText(), mapped);
            }
        }

        int accounts() {
            return roles.values().stream().mapToInt(Set::size).sum();
        }

        boolean has(String id, String role) {
            return roles.getOrDefault(id, Set.of()).contains(role);
        }
    }
}
