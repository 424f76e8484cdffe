package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Values of one answer that cannot be the recorded ones and are compared by their form.
 *
 * @param reason why they cannot
 * @param pointers where they are, as JSON pointers; {@code *} stands for each element of an array
 */
record OwnValues(String reason, List<String> pointers) {
    static final OwnValues NONE = new OwnValues("", List.of());

    static OwnValues at(String reason, String... pointers) {
        return new OwnValues(reason, List.of(pointers));
    }

    /** The answer with forms in place of the values. */
    ObjectNode formsIn(JsonNode answer) {
        ObjectNode masked = answer.deepCopy();
        for (String pointer : pointers) {
            for (String leaf : leaves(pointer, masked)) {
                int name = leaf.lastIndexOf('/');
                ContainerNode<?> parent = (ContainerNode<?>) masked.at(leaf.substring(0, name));
                ((ObjectNode) parent).set(leaf.substring(name + 1), TextNode.valueOf(formOf(masked.at(leaf))));
            }
        }
        return masked;
    }

    /** Refuses to excuse a value that is as recorded, or is not there. */
    void assertNeeded(JsonNode recorded, JsonNode answered) {
        for (String pointer : pointers) {
            List<String> leaves = leaves(pointer, recorded);
            assertThat(leaves).as("values at %s", pointer).isNotEmpty();
            assertThat(leaves)
                    .as("%s is as recorded by now: take it out of the table", pointer)
                    .anyMatch(leaf -> !Objects.equals(recorded.at(leaf), answered.at(leaf)));
        }
    }

    private static List<String> leaves(String pointer, JsonNode answer) {
        int star = pointer.indexOf('*');
        List<String> leaves = new ArrayList<>();
        if (star < 0) {
            if (!answer.at(pointer).isMissingNode()) {
                leaves.add(pointer);
            }
            return leaves;
        }
        for (int i = 0; i < answer.at(pointer.substring(0, star - 1)).size(); i++) {
            leaves.addAll(leaves(pointer.substring(0, star) + i + pointer.substring(star + 1), answer));
        }
        return leaves;
    }

    private static String formOf(JsonNode value) {
        if (!value.isTextual()) {
            return value.getNodeType().toString();
        }
        String text = value.textValue();
        if (text.matches("[0-9a-f]{24}")) {
            return "<id>";
        }
        if (text.matches("[0-9a-f]{40}")) {
            return "<district token>";
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T00:00:00\\.000Z)?")) {
            return "<date " + text.substring(0, 10) + ">";
        }
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z") ? "<date-time>" : "<text>";
    }
}
