package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeRecord;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.VastDistrict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The model of a vast district is an ordinary one that holds the same records: whatever is asked, both answer the same to the
 * byte. What the one computes the other has looked up.
 */
@DisplayName("A vast district and an ordinary one with the same records")
class VastDistrictModelTest {
    private static final Map<String, List<String>> RELATIONS = Map.of(
            "users", List.of("", "/sections", "/schools", "/myteachers", "/mystudents", "/mycontacts"),
            "schools",
                    List.of(
                            "",
                            "/users",
                            "/users?role=teacher",
                            "/users?primary=true",
                            "/sections",
                            "/terms",
                            "/courses"),
            "sections", List.of("", "/users", "/users?role=student", "/school", "/course", "/term"),
            "courses", List.of("", "/sections", "/schools"),
            "terms", List.of("", "/sections", "/schools"));

    @ParameterizedTest(name = "{0} users in {1} schools, seed {2}")
    @CsvSource({"6, 1, 1", "47, 3, 2", "800, 2, 3", "1501, 7, 4"})
    @DisplayName("answer every question the same")
    void answerTheSame(int users, int schools, long seed) {
        compare(users, schools, seed, 250);
    }

    @Test
    @Tag("thorough")
    @DisplayName("answer every question the same, districts of many sizes")
    void answerTheSameAtLength() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            int schools = 1 + random.nextInt(9);
            compare(4 * schools + 2 + random.nextInt(3_000), schools, seed, 1_000);
        }
    }

    private static void compare(int users, int schools, long seed, int questions) {
        try (FakeClever vast = FakeClever.builder()
                        .withoutRateLimit()
                        .district(VastDistrict.ofSeed(seed).users(users).schools(schools))
                        .start();
                FakeClever held = FakeClever.builder()
                        .withoutRateLimit()
                        .district("Held", d -> copy(vast.district(), d))
                        .start()) {
            Browser ofVast = new Browser(vast);
            Browser ofHeld = new Browser(held);
            // Chance would ask for few of them, and what they teach is the least regular of all.
            for (FakeUser teacher : vast.district().teachers()) {
                String question = "/v3.1/" + teacher + "/sections";
                assertThat(ofVast.get(question).text())
                        .as("seed %d, %d users, %d schools: %s", seed, users, schools, question)
                        .isEqualTo(ofHeld.get(question).text());
            }
            Random random = new Random(seed);
            List<FakeRecord> records = records(vast.district()).toList();
            for (int i = 0; i < questions; i++) {
                String question = i % 2 == 0 ? ofRecord(random, records) : ofList(random, records);
                String answer = ofVast.get(question).text();
                assertThat(answer)
                        .as("seed %d, %d users, %d schools, question %d: %s", seed, users, schools, i, question)
                        .isEqualTo(ofHeld.get(question).text());
            }
        }
    }

    private static String ofRecord(Random random, List<FakeRecord> records) {
        // Of a random type, for else nearly all would be users and sections.
        String type =
                pick(random, List.copyOf(RELATIONS.keySet()).stream().sorted().toList());
        List<FakeRecord> ofType = records.stream()
                .filter(record -> record.toString().startsWith(type + "/"))
                .toList();
        String relation = pick(random, RELATIONS.getOrDefault(type, List.of()));
        return "/v3." + random.nextInt(2) + "/" + pick(random, ofType) + relation;
    }

    private static String ofList(Random random, List<FakeRecord> records) {
        String type = pick(random, List.of("users", "users", "sections", "schools", "courses", "terms"));
        String question = "/v3.1/" + type + "?limit=" + (1 + random.nextInt(120));
        String id = pick(random, records).id();
        String cursor = random.nextInt(6) == 0 ? id.substring(0, 23) : id;
        question += switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "&starting_after=" + cursor;
            case 2 -> "&ending_before=" + cursor;
            case 3 -> "&ending_before=last";
            default -> "&count=true";
        };
        List<String> roles = List.of("student", "teacher", "staff", "district_admin", "contact", "janitor");
        return type.equals("users") && random.nextBoolean() ? question + "&role=" + pick(random, roles) : question;
    }

    private static void copy(FakeDistrict from, FakeDistrict to) {
        records(from).forEach(record -> to.put(record.toString().replaceAll("/.*", ""), record.json()));
    }

    private static Stream<FakeRecord> records(FakeDistrict district) {
        return Stream.of(
                        district.schools(), district.terms(), district.courses(), district.users(), district.sections())
                .flatMap(List::stream);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
