package io.cleverkit.testkit.internal.unplanned;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One path below a version.
 *
 * @param segments of the path, {@value #ID} standing for any one
 * @param methods what it may be asked with
 */
record Endpoint(List<String> segments, Set<String> methods) {
    static final String ID = "{id}";

    static Endpoint of(String template, String... methods) {
        return new Endpoint(segmentsOf(template), Set.of(methods));
    }

    /** The parts of a path between its slashes, without empty ones, as the fake reads them: only versions have a case. */
    static List<String> segmentsOf(String path) {
        List<String> parts =
                Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> i == 0 ? parts.get(i) : parts.get(i).toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean hasPath(List<String> asked) {
        return masked(asked).equals(segments);
    }

    /** The path asked for with {@value #ID} where this one has it; what is too short or too long stays as it is. */
    List<String> masked(List<String> asked) {
        return asked.size() != segments.size()
                ? asked
                : IntStream.range(0, asked.size())
                        .mapToObj(i -> segments.get(i).equals(ID) ? ID : asked.get(i))
                        .toList();
    }

    String template() {
        return "/" + String.join("/", segments);
    }
}
