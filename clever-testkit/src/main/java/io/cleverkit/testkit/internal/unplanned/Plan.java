package io.cleverkit.testkit.internal.unplanned;

import io.cleverkit.testkit.internal.data.ApiVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which requests one fake has an answer for. Immutable. */
public final class Plan {
    // Of what Clever hands out an id is 24 characters long, a UUID 36, tokens and codes 40.
    private static final int LONGEST_SHOWN = 36;

    private final Set<ApiVersion> versions;
    private final List<Endpoint> data;
    private final Nearest nearest;

    /** The plan of a fake that serves these versions. */
    public Plan(Set<ApiVersion> versions) {
        this.versions = EnumSet.copyOf(versions);
        this.data = this.versions.stream()
                .flatMap(version -> Catalogue.data(version).stream())
                .toList();
        this.nearest = new Nearest(this.versions, data);
    }

    /** What is wrong with a request; empty when Clever has an answer for it, be it a refusal. */
    public Optional<Unplanned> judge(String method, String path) {
        List<Set<String>> known = methodsOf(path);
        if (known.stream().anyMatch(methods -> methods.isEmpty() || methods.contains(method))) {
            return Optional.empty();
        }
        if (!known.isEmpty()) {
            Set<String> methods = new TreeSet<>();
            known.forEach(methods::addAll);
            return Optional.of(new Unplanned("this path takes only " + String.join(", ", methods), true));
        }
        String meant =
                nearest.to(path).map(near -> "; did you mean " + near + "?").orElse("");
        return Optional.of(new Unplanned(reason(path) + meant, false));
    }

    private List<Set<String>> methodsOf(String path) {
        Set<String> other = Catalogue.OTHERS.get(path);
        if (other != null) {
            return List.of(other);
        }
        List<String> segments = Endpoint.segmentsOf(path);
        return data.stream()
                .filter(endpoint -> endpoint.hasPath(segments))
                .map(Endpoint::methods)
                .toList();
    }

    private String reason(String path) {
        Optional<String> version =
                Stream.of(path.split("/", -1)).skip(1).findFirst().filter(Nearest::isVersion);
        if (version.isEmpty() || isServed(version.get())) {
            return "there is no such path";
        }
        return version.get() + " is not served, only "
                + versions.stream().map(ApiVersion::segment).collect(Collectors.joining(" and "));
    }

    private boolean isServed(String segment) {
        return ApiVersion.ofSegment(segment).filter(versions::contains).isPresent();
    }

    /** The path with everything blotted out that is long enough for a token or a code. */
    public static String withoutSecrets(String path) {
        return Stream.of(path.split("/", -1))
                .map(segment -> segment.length() > LONGEST_SHOWN ? "***" : segment)
                .collect(Collectors.joining("/"));
    }
}
