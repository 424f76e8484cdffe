package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Platform.UserToken;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.FieldsOfV31;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.oauth.LibraryView;
import java.util.List;
import java.util.Locale;

/**
 * Answers a user's token. It reaches who the user is, the user's own record and the own district; everything else is the
 * HTML page that Clever answers with.
 */
final class UserApi {
    private final ApiVersion version;
    private final UserToken holder;
    private final Call call;
    private final boolean bareMe;

    UserApi(ApiVersion version, UserToken holder, Call call, boolean bareMe) {
        this.version = version;
        this.holder = holder;
        this.call = call;
        this.bareMe = bareMe;
    }

    Answer answer(List<String> path) {
        if (path.size() == 1 && path.get(0).equalsIgnoreCase("me")) {
            return bareMe ? bareMe() : me();
        }
        if (path.size() == 2) {
            String type = path.get(0).toLowerCase(Locale.ROOT);
            if (type.equals("users") && path.get(1).equals(holder.user())) {
                return ownRecord();
            }
            if (type.equals("districts") && path.get(1).equals(holder.district().id())) {
                return DataApi.envelope(
                        FieldsOfV31.ofDistrict(holder.district().own(), version),
                        Links.self(Links.ofDistrict(version, holder.district().id())));
            }
        }
        return holder.fromLibrary()
                ? new LibraryApi(version, holder, call).answer(path).orElseGet(this::outOfReach)
                : outOfReach();
    }

    private Answer me() {
        String district = holder.district().id();
        ObjectNode answer = Json.object().put("type", "user");
        answer.set(
                "data",
                Json.object()
                        .put("id", holder.user())
                        .put("district", district)
                        .put("type", "user")
                        // The value for a teacher is not documented; this is the likely one.
                        .put("authorized_by", holder.fromLibrary() ? "teacher" : "district"));
        var links = Links.self("/me");
        Links.add(links, "canonical", "/" + version.segment() + "/users/" + holder.user());
        Links.add(links, "district", Links.ofDistrict(version, district));
        answer.set("links", links);
        return Answer.json(200, answer);
    }

    /** As recorded once, with the role where the documented answer has {@code user}, and nothing beside the data. */
    private Answer bareMe() {
        String role = holder.district()
                .served()
                .find(Kind.USERS, holder.user())
                .map(StoredRecord::mainRole)
                .orElse("");
        ObjectNode answer = Json.object();
        answer.putObject("data")
                .put("id", holder.user())
                .put("district", holder.district().id())
                .put("type", role);
        return Answer.json(200, answer);
    }

    /** Without links, as recorded. */
    private Answer ownRecord() {
        return holder.district()
                .served()
                .find(Kind.USERS, holder.user())
                .filter(user -> holder.fromLibrary() || holder.district().isShared(user))
                .map(user -> {
                    ObjectNode envelope = Json.object();
                    envelope.set(
                            "data", holder.fromLibrary() ? LibraryView.of(user) : Json.trusted(user.json(version)));
                    return Answer.json(200, envelope);
                })
                .orElseGet(DataApi::notFound);
    }

    private Answer outOfReach() {
        String path = call.path().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Answer.html(
                404,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Error</title>\n</head>\n"
                        + "<body>\n<pre>Cannot " + call.method() + " " + path + "</pre>\n</body>\n</html>\n");
    }
}
