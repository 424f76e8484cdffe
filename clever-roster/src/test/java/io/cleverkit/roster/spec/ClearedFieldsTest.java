package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.LmsSection;
import io.cleverkit.roster.model.AssignmentField;
import io.cleverkit.roster.model.AssignmentRequest;
import io.cleverkit.roster.model.SubmissionField;
import io.cleverkit.roster.model.SubmissionRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Emptying fields through LMS Connect. */
class ClearedFieldsTest {
    private SpecServer server;
    private LmsSection lms;

    @BeforeEach
    void start() throws IOException {
        server = new SpecServer();
        server.answers(asked -> "{\"data\":{\"id\":\"a\"}}");
        lms = ((DistrictClient) server.clients(ApiVersion.V3_1).get("district")).lms("s");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a field of an assignment that is cleared is sent as null, and nothing else is")
    void assignment(AssignmentField field) {
        lms.updateAssignment("a", AssignmentRequest.builder().addCleared(field).build());

        assertThat(server.asked.get(0).body()).isEqualTo("{\"" + field.wireName() + "\":null}");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a field of a submission that is cleared is sent as null beside those that are set")
    void submission(SubmissionField field) {
        lms.updateSubmission(
                "a",
                "u",
                SubmissionRequest.builder().flags(List.of()).addCleared(field).build());

        assertThat(Fields.tree(server.asked.get(0).body()))
                .isEqualTo(Fields.tree("{\"flags\":[],\"" + field.wireName() + "\":null}"));
    }

    static Stream<AssignmentRequest.Builder> contradictions() {
        return Stream.of(
                AssignmentRequest.builder().title("t").addCleared(AssignmentField.TITLE),
                AssignmentRequest.builder().description("d").addCleared(AssignmentField.DESCRIPTION),
                AssignmentRequest.builder().pointsPossible(BigDecimal.ONE).addCleared(AssignmentField.POINTS_POSSIBLE),
                AssignmentRequest.builder().dueDate(Instant.EPOCH).addCleared(AssignmentField.DUE_DATE));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    @DisplayName("a field that is set and cleared is a mistake")
    void both(AssignmentRequest.Builder builder) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is set as well");
    }

    @Test
    @DisplayName("a grade that is set and cleared is a mistake, and so is a new assignment with a field to clear")
    void mistakes() {
        var both = SubmissionRequest.builder().grade("A").addCleared(SubmissionField.GRADE);
        var fresh = AssignmentRequest.builder()
                .title("t")
                .addCleared(AssignmentField.DUE_DATE)
                .build();

        assertThatThrownBy(both::build).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lms.createAssignment(fresh)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.asked).isEmpty();
    }

    @Test
    @DisplayName("what can be cleared is what the specification allows to be null")
    void asSpecified() {
        Spec spec = Spec.all().stream()
                .filter(candidate -> !candidate.definition("AssignmentRequest").isMissingNode())
                .findFirst()
                .orElseThrow();

        assertThat(Stream.of(AssignmentField.values()).map(AssignmentField::wireName))
                .containsExactlyInAnyOrderElementsOf(nullable(spec.definition("AssignmentRequest")));
        assertThat(Stream.of(SubmissionField.values()).map(SubmissionField::wireName))
                .containsExactlyInAnyOrderElementsOf(nullable(spec.definition("SubmissionRequest")));
    }

    private static Set<String> nullable(JsonNode definition) {
        Set<String> names = new TreeSet<>();
        definition.path("properties").properties().forEach(property -> {
            if (property.getValue().path("x-nullable").asBoolean()) {
                names.add(property.getKey());
            }
        });
        return names;
    }
}
