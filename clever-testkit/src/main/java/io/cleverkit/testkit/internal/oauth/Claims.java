package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.List;
import java.util.Optional;

/** What a login tells of a person, by Clever's pages on the identity token and on the userinfo endpoint. */
final class Claims {
    private final Platform platform;
    private final Platform.UserToken holder;
    private final ObjectNode user;
    private final String role;

    private Claims(Platform platform, Platform.UserToken holder, StoredRecord user) {
        this.platform = platform;
        this.holder = holder;
        this.user = holder.fromLibrary() ? LibraryView.of(user) : user.node();
        this.role = user.mainRole();
    }

    /** Empty when the person is gone. */
    static Optional<Claims> of(Platform platform, Platform.UserToken holder) {
        return holder.district()
                .served()
                .find(Kind.USERS, holder.user())
                .map(user -> new Claims(platform, holder, user));
    }

    /** The person's part of an {@code id_token}. */
    ObjectNode ofToken() {
        ObjectNode claims = Json.object()
                .put("sub", holder.user())
                .put("user_id", legacyId())
                .put("multi_role_user_id", holder.user())
                .put("user_type", role)
                .put("district", holder.district().id());
        email().ifPresent(address -> claims.put("email", address));
        claims.put("email_verified", platform.idTokens().isEmailVerified());
        name("first").ifPresent(name -> claims.put("given_name", name));
        name("last").ifPresent(name -> claims.put("family_name", name));
        return claims;
    }

    ObjectNode ofUserInfo() {
        ObjectNode info =
                ofToken().put("district_id", holder.district().id()).put("authorized_by", authorizedBy(holder));
        ObjectNode name = info.putObject("name");
        for (String part : List.of("first", "middle", "last")) {
            name.put(part, name(part).orElse(""));
        }
        info.set("schools", Json.arrayOf(Json.textsOf(user.path("roles").path(role), "schools")));
        return info;
    }

    /** The value for a teacher is not documented; {@code teacher} is the likely one. */
    static String authorizedBy(Platform.UserToken holder) {
        return holder.fromLibrary() ? "teacher" : "district";
    }

    /** The id of API versions before 3.0, where the record has one. */
    private String legacyId() {
        return Optional.ofNullable(Json.textOf(user.path("roles").path(role), "legacy_id"))
                .filter(id -> !id.isEmpty())
                .orElse(holder.user());
    }

    private Optional<String> email() {
        return Optional.ofNullable(Json.textOf(user, "email")).filter(address -> !address.isEmpty());
    }

    private Optional<String> name(String part) {
        JsonNode name = user.path("name");
        return Optional.ofNullable(Json.textOf(name, part)).filter(text -> !text.isEmpty());
    }
}
