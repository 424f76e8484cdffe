package io.cleverkit.testkit.internal.unplanned;

import static com.github.tomakehurst.wiremock.common.Strings.getLevenshteinDistance;

import io.cleverkit.testkit.internal.data.ApiVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the path that somebody probably meant: after a slip of the pen, under an old name, or under another version. */
final class Nearest {
    private static final int MOST_SLIPS = 3;
    private static final int LETTERS_PER_SLIP = 4;

    /** What version 3 made users with a role, by the names of version 2. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "students", "student",
            "teachers", "teacher",
            "contacts", "contact",
            "school_admins", "staff",
            "district_admins", "district_admin");

    /** A path to compare with, and what to say when it is near. */
    private record Candidate(Endpoint endpoint, String meant) {
        static Candidate of(Endpoint endpoint) {
            return new Candidate(endpoint, endpoint.template());
        }
    }

    private record Found(String meant, int slips) {}

    private final List<Candidate> candidates;
    private final String newest;

    Nearest(Set<ApiVersion> versions, List<Endpoint> data) {
        this.newest =
                versions.stream().max(Comparator.naturalOrder()).orElseThrow().segment();
        this.candidates = Stream.of(
                        data.stream().map(Candidate::of),
                        data.stream().flatMap(Nearest::underOldNames),
                        Catalogue.OTHERS.keySet().stream().map(path -> Candidate.of(Endpoint.of(path))))
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Candidate::meant))
                .toList();
    }

    private static Stream<Candidate> underOldNames(Endpoint endpoint) {
        if (!endpoint.segments().get(1).equals("users")) {
            return Stream.empty();
        }
        return OLD_NAMES.entrySet().stream().map(old -> {
            List<String> segments = new ArrayList<>(endpoint.segments());
            segments.set(1, old.getKey());
            String role = segments.size() == 2 ? "?role=" + old.getValue() : "";
            return new Candidate(new Endpoint(segments, endpoint.methods()), endpoint.template() + role);
        });
    }

    /** Whether a segment looks like a version, served or not. */
    static boolean isVersion(String segment) {
        return segment.matches("[vV][0-9](\\.[0-9])?");
    }

    Optional<String> to(String path) {
        return readings(Endpoint.segmentsOf(path)).stream()
                .flatMap(reading -> candidates.stream().flatMap(candidate -> compare(reading, candidate).stream()))
                // The sort is stable: of equals the reading closest to what was asked comes first, then the alphabet
                // decides.
                .sorted(Comparator.comparingInt(Found::slips))
                .map(Found::meant)
                .findFirst();
    }

    /** The path as it came, and how it may have been meant: with the newest version, or with none. */
    private List<List<String>> readings(List<String> asked) {
        boolean versioned = !asked.isEmpty() && isVersion(asked.get(0));
        List<String> bare = versioned ? asked.subList(1, asked.size()) : asked;
        if (bare.isEmpty()) {
            return List.of();
        }
        List<String> underNewest =
                Stream.concat(Stream.of(newest), bare.stream()).toList();
        return versioned ? List.of(asked, underNewest, bare) : List.of(asked, underNewest);
    }

    private static Optional<Found> compare(List<String> asked, Candidate candidate) {
        Endpoint endpoint = candidate.endpoint();
        if (asked.size() != endpoint.segments().size()) {
            return Optional.empty();
        }
        String path = "/" + String.join("/", endpoint.masked(asked));
        int slips = getLevenshteinDistance(path, endpoint.template());
        return slips <= Math.min(MOST_SLIPS, path.length() / LETTERS_PER_SLIP)
                ? Optional.of(new Found(candidate.meant(), slips))
                : Optional.empty();
    }
}
