package io.cleverkit.roster.internal.listing;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which records: a path and parameters. Immutable.
 *
 * @param operation a constant such as {@code list users of section}; it holds no id
 * @param path behind the version, with a slash at its beginning
 * @param parameters by name, in the order in which they were given
 */
record Scope(String operation, String path, Map<String, List<String>> parameters) {
    Scope {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static Scope at(String operation, String path) {
        return new Scope(operation, path, Map.of());
    }

    static Scope all(RecordType<?> type) {
        return at("list " + type.path(), "/" + type.path());
    }

    /** The owner's path is {@code /sections/id}, and the operation names its type and not its id. */
    static Scope related(String owner, String relation) {
        String type = owner.substring(1, owner.indexOf('/', 1));
        return at("list " + relation + " of " + type, owner + "/" + relation);
    }

    Scope with(String parameter, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(parameter, List.of(values));
        return new Scope(operation, path, more);
    }

    Scope without(String parameter) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(parameter);
        return new Scope(operation, path, fewer);
    }

    URI uri(Api api, @Nullable Integer limit) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (limit != null) {
            query.add("limit=" + limit);
        }
        parameters.forEach((name, values) -> values.forEach(value -> query.add(name + "=" + Path.encode(value))));
        return api.uri(path + query);
    }
}
