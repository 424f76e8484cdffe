package io.cleverkit.sso;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.internal.http.Authorization;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.roster.internal.json.JsonObject;
import io.cleverkit.sso.internal.Query;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks {@code /userinfo} for the role of this log-in, where no {@code id_token} says it. Rests on the page <em>The userinfo
 * endpoint</em> of Clever's documentation and on OpenID Connect Core §5.3.
 */
record UserInfo(CleverHttp http, URI apiUrl, AccessToken token) {
    private static final Logger log = LoggerFactory.getLogger(UserInfo.class);

    /** A preference and no permission, so that somebody is let in all the same where it cannot be had. */
    Optional<String> userType(String id) {
        Request request = Request.get(Query.under(apiUrl, "/userinfo"), "read userinfo")
                .withAuthorization(Authorization.bearer(token));
        try (Response answer = http.exchange(request)) {
            JsonObject info = answer.json();
            // §5.3.2: what is said of another subject must not be used.
            return info.text("sub").filter(id::equals).flatMap(same -> info.text("user_type"));
        } catch (CleverException e) {
            log.debug("Role of this log-in not known [{}]", IdentityReader.factOf(e));
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "UserInfo[***]";
    }
}
