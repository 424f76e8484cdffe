package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.CsvDistrict;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeRecord;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A district that is written as an upload and read again is the one it was, but for its ids. */
@DisplayName("Any district that uploads itself")
class CsvProperties {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    static LongStream moreSeeds() {
        return LongStream.rangeClosed(21, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("comes back as it was")
    void comesBack(long seed) throws IOException {
        check(seed);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("moreSeeds")
    @DisplayName("comes back as it was, for many more seeds")
    void comesBackForMany(long seed) throws IOException {
        check(seed);
    }

    private void check(long seed) throws IOException {
        GeneratedDistrict source =
                GeneratedDistrict.ofSeed(seed).schools(1 + (int) (seed % 4)).students(30 + (int) (seed * 37 % 150));
        try (FakeClever before = FakeClever.builder().district(source).start()) {
            new CsvExport(before.district(), seed).into(folder);
            try (FakeClever after =
                    FakeClever.builder().district(CsvDistrict.from(folder)).start()) {
                assertThat(described(after.district())).as("seed " + seed).isEqualTo(described(before.district()));
            }
        }
    }

    /** What a district is when Clever's ids are replaced by what they stand for. */
    private static Set<JsonNode> described(FakeDistrict district) throws IOException {
        Map<String, String> meanings = new HashMap<>();
        Set<ObjectNode> records = new HashSet<>();
        for (List<? extends FakeRecord> list : List.of(
                district.schools(), district.courses(), district.terms(), district.users(), district.sections())) {
            for (FakeRecord record : list) {
                ObjectNode node = sayable((ObjectNode) CsvExport.json(record));
                if (!node.path("roles").isEmpty() || !node.has("roles")) {
                    meanings.put(record.id(), "the one of " + key(node));
                    records.add(node);
                }
            }
        }
        Set<JsonNode> described = new HashSet<>();
        for (ObjectNode record : records) {
            String text = record.without("id").toString();
            for (Map.Entry<String, String> meaning : meanings.entrySet()) {
                text = text.replace(meaning.getKey(), meaning.getValue());
            }
            described.add(JSON.readTree(text));
        }
        return described;
    }

    /** Without what an upload cannot say, and with what it must. */
    private static ObjectNode sayable(ObjectNode record) {
        record.remove("district");
        if (record.path("roles") instanceof ObjectNode roles) {
            roles.remove("district_admin");
            if (roles.path("contact") instanceof ObjectNode contact
                    && contact.path("sis_id").asText().isEmpty()) {
                contact.put("sis_id", CsvExport.contactId(record.path("id").asText()));
            }
        }
        if (record.has("teachers") && !record.has("period")) {
            // Its name has a period that no field tells.
            record.remove("name");
        }
        return record;
    }

    private static String key(JsonNode record) {
        for (String path : List.of(
                "/roles/student/sis_id", "/roles/teacher/sis_id", "/roles/staff/staff_id", "/roles/contact/sis_id")) {
            if (!record.at(path).isMissingNode()) {
                return path + " " + record.at(path).asText();
            }
        }
        return record.path("sis_id").asText() + " " + record.path("name").asText() + " "
                + record.path("number").asText();
    }
}
