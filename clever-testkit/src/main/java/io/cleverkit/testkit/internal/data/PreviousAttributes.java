package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update changed, as events tell it: a mirror of the record that holds the former values of the changed leaves only.
 *
 * <p>A list is one leaf and comes whole. A leaf that was empty before is an empty text, as recorded; where a list came to be,
 * it is an empty list, so that a strict reader finds the type it expects.
 */
final class PreviousAttributes {
    /** Change with every write, and are not told in recorded events. */
    private static final List<String> UNTOLD = List.of("id", "created", "last_modified");

    private PreviousAttributes() {}

    static ObjectNode of(ObjectNode before, ObjectNode after) {
        ObjectNode previous = difference(before, after);
        previous.remove(UNTOLD);
        return previous;
    }

    private static ObjectNode difference(ObjectNode before, ObjectNode after) {
        ObjectNode previous = Json.object();
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode old = before.get(name);
            JsonNode now = after.get(name);
            if (old == null || !old.equals(now)) {
                previous.set(name, leafOrDifference(old, now));
            }
        }
        return previous;
    }

    private static JsonNode leafOrDifference(@Nullable JsonNode old, @Nullable JsonNode now) {
        if (isTree(old, now)) {
            return difference(treeOf(old), treeOf(now));
        }
        if (old != null && !old.isNull()) {
            return old.deepCopy();
        }
        return now != null && now.isArray() ? Json.array() : TextNode.valueOf("");
    }

    /** Whether to look deeper: both are objects, or one is and the other is not there. An empty object has no leaves. */
    private static boolean isTree(@Nullable JsonNode old, @Nullable JsonNode now) {
        boolean nothingElse = (old == null || old.isObject()) && (now == null || now.isObject());
        return nothingElse && !(treeOf(old).isEmpty() && treeOf(now).isEmpty());
    }

    private static ObjectNode treeOf(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object : Json.object();
    }
}
