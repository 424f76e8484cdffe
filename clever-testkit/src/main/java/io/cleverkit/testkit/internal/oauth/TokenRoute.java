package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Application;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.Secrets;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code /oauth/tokens} with both verbs, and {@code /oauth/tokeninfo}. */
final class TokenRoute {
    private static final Duration USER_TOKEN_LIFETIME = Duration.ofHours(24);
    private static final List<String> DISTRICT_SCOPES = List.of(
            "read:district_admins", "read:school_admins", "read:sis", "read:students", "read:teachers", "read:user_id");
    private static final List<String> SSO_SCOPES = List.of(
            "read:district_admins_basic",
            "read:school_admins_basic",
            "read:students_basic",
            "read:teachers_basic",
            "read:user_id");
    /** As recorded, whatever the application: nothing says what another one's users would have. */
    private static final List<String> USER_SCOPES = List.of(
            "read:district_admins_limited",
            "read:ell_status",
            "read:iep_status",
            "read:school_admins_limited",
            "read:sections_limited",
            "read:student_contacts",
            "read:students_launchpad",
            "read:students_limited",
            "read:teachers_limited",
            "read:user_id");

    private final Platform platform;
    private final Codes codes;
    // Of their own, so that the tokens of a seed do not depend on how often the list was read.
    private final Secrets requestIds = new Secrets(2);

    TokenRoute(Platform platform, Codes codes) {
        this.platform = platform;
        this.codes = codes;
    }

    Answer tokens(Call call) {
        Optional<Application> client = client(call);
        if (client.isEmpty()) {
            return error(401, "invalid_client", Optional.empty()).with("WWW-Authenticate", "Basic realm=\"oauth\"");
        }
        return call.is("GET") ? list(call, client.get()) : exchange(call, client.get());
    }

    /**
     * Finds the client by its Basic authentication. RFC 6749, section 2.3.1, has id and secret form-encoded first, which some
     * libraries do and some do not; for Clever's own hexadecimal ids and secrets there is no difference.
     */
    private Optional<Application> client(Call call) {
        return call.basic()
                .flatMap(basic -> client(basic.user(), basic.password())
                        .or(() -> client(decoded(basic.user()), decoded(basic.password()))));
    }

    private Optional<Application> client(String id, String secret) {
        return platform.application(id)
                .filter(app -> MessageDigest.isEqual(
                        app.clientSecret().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private Answer list(Call call, Application client) {
        Optional<String> district = call.params().first("district");
        ArrayNode data = Json.array();
        // Newest first: the recorded list was in no order, so nobody should find one here.
        List<Connection> connections = new ArrayList<>(platform.connections());
        Collections.reverse(connections);
        for (Connection connection : connections) {
            String id = connection.district().id();
            if (district.filter(asked -> !asked.equals(id)).isEmpty()) {
                connection.grant(client.clientId()).ifPresent(grant -> data.add(element(id, grant, scopesOf(client))));
            }
        }
        ObjectNode answer = Json.object();
        answer.set("data", data);
        answer.putArray("links")
                .addObject()
                .put("rel", "self")
                .put(
                        "uri",
                        "/oauth/tokens?owner_type=district"
                                + district.map(id -> "&district=" + Params.encode(id))
                                        .orElse(""));
        // Recorded here, though not on the other answers under /oauth.
        return Answer.json(200, answer).with("x-request-id", requestIds.uuid());
    }

    private static ObjectNode element(String district, Connection.Grant grant, List<String> scopes) {
        ObjectNode element = Json.object().put("id", grant.id()).put("created", grant.created());
        element.putObject("owner").put("type", "district").put("id", district);
        element.put("access_token", grant.token());
        element.set("scopes", Json.arrayOf(scopes));
        return element;
    }

    private Answer exchange(Call call, Application client) {
        Exchange asked;
        try {
            asked = Exchange.of(call);
        } catch (IllegalArgumentException e) {
            return error(400, "invalid_request", Optional.of("the body is neither JSON nor a form"));
        }
        if (asked.code().isEmpty() || asked.redirectUri().isEmpty()) {
            return error(400, "invalid_request", Optional.of("code and redirect_uri are required"));
        }
        if (!asked.grantType().equals("authorization_code")) {
            return error(400, "unsupported_grant_type", Optional.empty());
        }
        if (!client.redirectUris().contains(asked.redirectUri())) {
            return error(400, "redirect_uri_mismatch", Optional.empty());
        }
        Optional<Codes.Issued> issued = codes.spend(asked.code(), client.clientId());
        if (issued.isEmpty()) {
            return error(400, "invalid_grant", Optional.of("code has been used or has expired"));
        }
        if (!issued.get().redirectUri().equals(asked.redirectUri())) {
            return error(400, "redirect_uri_mismatch", Optional.empty());
        }
        return Answer.json(200, tokens(client, issued.get()));
    }

    private ObjectNode tokens(Application client, Codes.Issued issued) {
        String token = "il" + platform.secrets().hex(38);
        Platform.UserToken holder = new Platform.UserToken(
                client,
                issued.district(),
                issued.user(),
                issued.fromLibrary(),
                platform.clock().instant().plus(USER_TOKEN_LIFETIME));
        platform.grantUserToken(token, holder);
        ObjectNode answer = Json.object().put("access_token", token).put("token_type", "bearer");
        // Clever gives no identity token for logins from the Library.
        if (client.openId() && !issued.fromLibrary()) {
            Claims.of(platform, holder)
                    .flatMap(claims -> platform.idTokens().write(client.clientId(), issued.nonce(), claims.ofToken()))
                    .ifPresent(idToken -> answer.put("id_token", idToken));
        }
        return answer;
    }

    Answer info(Call call) {
        Optional<String> token = call.bearer();
        Optional<Platform.UserToken> user = token.flatMap(platform::userOfToken);
        if (user.isPresent()) {
            return info(user.get().application(), USER_SCOPES);
        }
        return token.flatMap(platform::districtToken)
                .map(found -> info(found.application(), scopesOf(found.application())))
                .orElseGet(() -> Answer.message(401, "Unauthorized"));
    }

    private static Answer info(Application application, List<String> scopes) {
        ObjectNode answer = Json.object().put("client_id", application.clientId());
        answer.set("scopes", Json.arrayOf(scopes));
        return Answer.json(200, answer);
    }

    private static List<String> scopesOf(Application application) {
        return application.secureSync() ? DISTRICT_SCOPES : SSO_SCOPES;
    }

    private static Answer error(int status, String error, Optional<String> description) {
        ObjectNode body = Json.object().put("error", error);
        description.ifPresent(text -> body.put("error_description", text));
        return Answer.json(status, body);
    }

    /** The body of a token request, JSON or form. */
    private record Exchange(String code, String grantType, String redirectUri) {
        static Exchange of(Call call) {
            if (call.hasJsonBody()) {
                ObjectNode json = Json.parseObject(call.body());
                return new Exchange(orEmpty(json, "code"), orEmpty(json, "grant_type"), orEmpty(json, "redirect_uri"));
            }
            Params form = call.form();
            return new Exchange(form.get("code"), form.get("grant_type"), form.get("redirect_uri"));
        }

        private static String orEmpty(ObjectNode json, String field) {
            String text = Json.textOf(json, field);
            return text == null ? "" : text;
        }

        @Override
        public String toString() {
            return "Exchange";
        }
    }
}
