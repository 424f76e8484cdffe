package io.cleverkit.testkit.internal.unplanned;

import io.cleverkit.testkit.internal.data.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The paths that Clever has, as far as the fake answers them. */
final class Catalogue {
    private static final String GET = "GET";

    /** Everything that is below no version, by its exact path. What browsers alone come to may be asked with anything. */
    static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("/oauth/tokens", Set.of(GET, "POST")),
            Map.entry("/oauth/tokeninfo", Set.of(GET, "HEAD")),
            Map.entry("/oauth/certs", Set.of(GET, "HEAD")),
            Map.entry("/.well-known/openid-configuration", Set.of(GET, "HEAD")),
            Map.entry("/userinfo", Set.of(GET, "POST")),
            Map.entry("/oauth/authorize", Set.of()),
            Map.entry("/oauth/instant-login", Set.of()),
            Map.entry("/oauth/login", Set.of()),
            Map.entry("/portal", Set.of()),
            Map.entry("/portal/launch", Set.of()),
            Map.entry("/portal/sign-out", Set.of()),
            Map.entry("/", Set.of()),
            // Browsers ask for it by themselves.
            Map.entry("/favicon.ico", Set.of()));

    private static final Map<String, List<String>> RELATIONS = Map.of(
            "schools", List.of("district", "courses", "sections", "terms", "users"),
            "sections", List.of("course", "district", "school", "term", "resources", "users"),
            "courses", List.of("district", "resources", "schools", "sections"),
            "terms", List.of("district", "schools", "sections"),
            "users", List.of("district", "mycontacts", "mystudents", "myteachers", "resources", "schools", "sections"),
            "resources", List.of("courses", "sections", "users"));

    private Catalogue() {}

    /** What is below the segment of a version; in lower case. */
    static List<Endpoint> data(ApiVersion version) {
        List<Endpoint> all = new ArrayList<>();
        String root = "/" + version.segment();
        for (String path : List.of("/me", "/districts", "/districts/{id}", "/events", "/events/{id}")) {
            all.add(Endpoint.of(root + path, GET));
        }
        RELATIONS.forEach((type, relations) -> {
            all.add(Endpoint.of(root + "/" + type, GET));
            all.add(Endpoint.of(root + "/" + type + "/{id}", GET));
            relations.forEach(relation -> all.add(Endpoint.of(root + "/" + type + "/{id}/" + relation, GET)));
        });
        if (version == ApiVersion.V3_1) {
            all.addAll(lmsAndAttendance(root));
        }
        return all;
    }

    private static List<Endpoint> lmsAndAttendance(String root) {
        String assignments = root + "/sections/{id}/assignments";
        return List.of(
                Endpoint.of(assignments, "POST"),
                Endpoint.of(assignments + "/{id}", GET, "PATCH", "DELETE"),
                Endpoint.of(assignments + "/{id}/submissions", GET),
                Endpoint.of(assignments + "/{id}/submissions/{id}", GET, "PATCH"),
                Endpoint.of(root + "/attendance/schools/{id}", GET),
                Endpoint.of(root + "/attendance/sections/{id}", GET));
    }
}
