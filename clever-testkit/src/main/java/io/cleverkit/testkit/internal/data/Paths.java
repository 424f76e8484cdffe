package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dotted paths into a record. */
public final class Paths {
    private Paths() {}

    /** The value there, or a missing node. */
    public static JsonNode find(ObjectNode node, String path) {
        JsonNode value = node;
        for (String name : path.split("\\.", -1)) {
            value = value.path(name);
        }
        return value;
    }

    /** The texts of the array there. */
    public static List<String> texts(ObjectNode node, String path) {
        int dot = path.lastIndexOf('.');
        JsonNode parent = dot < 0 ? node : find(node, path.substring(0, dot));
        return Json.textsOf(parent, path.substring(dot + 1));
    }

    public static void set(ObjectNode node, String path, @Nullable Object value) {
        int dot = path.lastIndexOf('.');
        ObjectNode parent = node;
        if (dot > 0) {
            for (String name : path.substring(0, dot).split("\\.", -1)) {
                JsonNode next = parent.get(name);
                parent = next instanceof ObjectNode objectNode ? objectNode : parent.putObject(name);
            }
        }
        parent.set(path.substring(dot + 1), Json.mapper().valueToTree(value));
    }

    public static void unset(ObjectNode node, String path) {
        int dot = path.lastIndexOf('.');
        JsonNode parent = dot < 0 ? node : find(node, path.substring(0, dot));
        if (parent instanceof ObjectNode objectNode) {
            objectNode.remove(path.substring(dot + 1));
        }
    }
}
