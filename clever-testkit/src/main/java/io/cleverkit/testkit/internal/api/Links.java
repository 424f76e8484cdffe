package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The links of single records, in the order of Clever's recorded answers. */
final class Links {
    private Links() {}

    static String of(ApiVersion version, StoredRecord record) {
        return "/" + version.segment() + "/" + record.kind().path() + "/" + record.id();
    }

    static String ofDistrict(ApiVersion version, String district) {
        return "/" + version.segment() + "/districts/" + district;
    }

    /** The record's own link alone. */
    static ArrayNode self(String uri) {
        ArrayNode links = Json.array();
        add(links, "self", uri);
        return links;
    }

    static ArrayNode ofSingle(ApiVersion version, StoredRecord record) {
        String uri = of(version, record);
        ArrayNode links = self(uri);
        for (String relation : relationsOf(record)) {
            add(links, relation, uri + "/" + relation);
        }
        return links;
    }

    /**
     * The links of a list: itself, then the page before and the one after where there are such, with all other parameters kept.
     *
     * @param nextUri where the page after is said to be instead of where it is
     */
    static ArrayNode ofPage(Call call, String self, Page<?> page, Optional<String> nextUri) {
        ArrayNode links = self(self);
        Params rest = call.params().without("starting_after", "ending_before");
        page.prev()
                .ifPresent(
                        id -> add(links, "prev", rest.with("ending_before", id).after(call.path())));
        nextUri.or(() -> page.next().map(id -> rest.with("starting_after", id).after(call.path())))
                .ifPresent(uri -> add(links, "next", uri));
        return links;
    }

    static void add(ArrayNode links, String rel, String uri) {
        links.addObject().put("rel", rel).put("uri", uri);
    }

    private static List<String> relationsOf(StoredRecord record) {
        Kind kind = record.kind();
        return switch (kind) {
            case SCHOOLS -> List.of("district", "sections", "users", "terms", "courses");
            case SECTIONS -> List.of("district", "school", "term", "course", "users");
            case TERMS, COURSES -> List.of("district", "sections", "schools");
            case USERS -> relationsOfUser(record);
            default -> List.of();
        };
    }

    private static List<String> relationsOfUser(StoredRecord user) {
        List<String> relations = new ArrayList<>(List.of("district", "sections"));
        if (user.hasRole("student")) {
            relations.add("myContacts");
            relations.add("myTeachers");
        }
        // The link of a contact was not recorded; its relation exists, so it is named as a teacher's is.
        if (user.hasRole("teacher") || user.hasRole("contact")) {
            relations.add("myStudents");
        }
        relations.add("schools");
        return relations;
    }
}
