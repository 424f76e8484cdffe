package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Platform.UserToken;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.oauth.LibraryView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a teacher's token from the Clever Library reaches beyond the teacher: the sections taught and their students. Which paths
 * version 3 has for that is not documented; these are the relations that the specification has. No paging, as documented.
 */
final class LibraryApi {
    private final ApiVersion version;
    private final UserToken holder;
    private final DistrictData district;
    private final Call call;

    LibraryApi(ApiVersion version, UserToken holder, Call call) {
        this.version = version;
        this.holder = holder;
        this.district = holder.district();
        this.call = call;
    }

    /** Empty when the path is out of the token's reach. */
    Optional<Answer> answer(List<String> path) {
        boolean teaches = district.served()
                .find(Kind.USERS, holder.user())
                .filter(user -> user.hasRole("teacher"))
                .isPresent();
        if (!teaches || path.size() < 2) {
            return Optional.empty();
        }
        String type = path.get(0).toLowerCase(Locale.ROOT);
        String relation = path.size() == 3 ? path.get(2).toLowerCase(Locale.ROOT) : "";
        return switch (type + "/" + relation) {
            case "users/sections" -> own(path.get(1)).map(me -> list(taught()));
            case "users/mystudents" -> own(path.get(1)).map(me -> list(taught().flatMap(this::students)));
            case "sections/" -> section(path.get(1)).map(this::single);
            case "sections/users" -> section(path.get(1)).map(section -> list(students(section)));
            case "users/" ->
                taught().flatMap(this::students)
                        .filter(student -> student.id().equals(path.get(1)))
                        .findFirst()
                        .map(this::single);
            default -> Optional.empty();
        };
    }

    private Optional<String> own(String user) {
        return Optional.of(user).filter(holder.user()::equals);
    }

    private Stream<StoredRecord> taught() {
        return district.served().index().sectionsOfMember(holder.user()).stream()
                .sorted()
                .flatMap(id -> district.served().find(Kind.SECTIONS, id).stream())
                .filter(section -> Json.textsOf(section.node(), "teachers").contains(holder.user()));
    }

    private Optional<StoredRecord> section(String id) {
        return taught().filter(section -> section.id().equals(id)).findFirst();
    }

    private Stream<StoredRecord> students(StoredRecord section) {
        return Json.textsOf(section.node(), "students").stream()
                .flatMap(id -> district.served().find(Kind.USERS, id).stream());
    }

    private Answer single(StoredRecord record) {
        ObjectNode envelope = Json.object();
        envelope.set("data", LibraryView.of(record));
        return Answer.json(200, envelope);
    }

    private Answer list(Stream<StoredRecord> records) {
        ObjectNode envelope = Json.object();
        ArrayNode data = envelope.putArray("data");
        records.distinct()
                .sorted(java.util.Comparator.comparing(StoredRecord::id))
                .forEach(record -> {
                    ObjectNode element = data.addObject();
                    element.set("data", LibraryView.of(record));
                    element.put("uri", Links.of(version, record));
                });
        envelope.set("links", Links.self(call.params().after(call.path())));
        return Answer.json(200, envelope);
    }
}
