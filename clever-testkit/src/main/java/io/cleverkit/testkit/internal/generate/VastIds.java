package io.cleverkit.testkit.internal.generate;

import io.cleverkit.testkit.internal.data.IdSource;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The ids of a vast district: a run of them for each kind, one for each ordinal. */
final class VastIds {
    private static final List<Kind> ORDER =
            List.of(Kind.SCHOOLS, Kind.TERMS, Kind.COURSES, Kind.USERS, Kind.SECTIONS, Kind.RESOURCES);

    private final Map<Kind, IdSource.Run> runs = new EnumMap<>(Kind.class);

    VastIds(VastPlan plan, IdSource ids) {
        ORDER.forEach(kind -> runs.put(kind, ids.reserve(plan.count(kind))));
    }

    String id(Kind kind, int ordinal) {
        return run(kind).id(ordinal);
    }

    OptionalInt ordinal(Kind kind, String id) {
        return run(kind).placeOf(id);
    }

    List<String> ids(Kind kind, Ordinals ordinals) {
        return java.util.stream.IntStream.range(0, ordinals.size())
                .map(ordinals.at())
                .mapToObj(ordinal -> id(kind, ordinal))
                .toList();
    }

    private IdSource.Run run(Kind kind) {
        IdSource.Run run = runs.get(kind);
        if (run == null) {
            throw new AssertionError(kind);
        }
        return run;
    }
}
