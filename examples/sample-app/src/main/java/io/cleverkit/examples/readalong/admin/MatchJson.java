package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.matching.Candidate;
import io.cleverkit.examples.readalong.matching.Unmatched;
import io.cleverkit.examples.readalong.roster.Role;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes people without an account of theirs, once for each role: that of the accounts that came near, else those that the person's
 * roles at Clever stand for.
 */
final class MatchJson {
    private static final Comparator<Person> ORDER = Comparator.comparing(Person::cleverId)
            .thenComparing(person -> person.role().name());

    private final JsonGenerator json;

    MatchJson(JsonGenerator json) {
        this.json = json;
    }

    void write(List<Unmatched> people) throws IOException {
        json.writeStartArray();
        for (Map.Entry<Person, Map<String, String>> match : byRole(people).entrySet()) {
            json.writeStartObject();
            json.writeStringField("cleverId", match.getKey().cleverId());
            json.writeStringField("role", match.getKey().role().name());
            json.writeNullField("accountId");
            json.writeArrayFieldStart("candidates");
            for (Map.Entry<String, String> candidate : match.getValue().entrySet()) {
                json.writeStartObject();
                json.writeStringField("accountId", candidate.getKey());
                json.writeStringField("reason", candidate.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Of somebody who was refused for several reasons in turn, the last is told: the newest comes first. */
    private static Map<Person, Map<String, String>> byRole(List<Unmatched> people) {
        Map<Person, Map<String, String>> matches = new TreeMap<>(ORDER);
        for (Unmatched person : people) {
            if (person.candidates().isEmpty()) {
                person.roles().forEach(role -> match(matches, person, role));
            }
            for (Candidate candidate : person.candidates()) {
                match(matches, person, candidate.role())
                        .putIfAbsent(candidate.accountId(), person.code().name());
            }
        }
        return matches;
    }

    private static Map<String, String> match(Map<Person, Map<String, String>> matches, Unmatched person, Role role) {
        return matches.computeIfAbsent(new Person(person.cleverId(), role), key -> new LinkedHashMap<>());
    }

    private record Person(String cleverId, Role role) {}
}
