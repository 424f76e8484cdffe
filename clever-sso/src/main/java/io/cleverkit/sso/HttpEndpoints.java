package io.cleverkit.sso;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.SignedInUserClient;
import io.cleverkit.roster.internal.http.Authorization;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.User;
import io.cleverkit.sso.internal.Query;
import java.nio.charset.StandardCharsets;

/** Asks the real endpoints: the token endpoint by itself, everything after it through the roster client. */
final class HttpEndpoints implements CleverEndpoints {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final CleverHttp http;
    private final CleverRoster clever;
    private final CleverAddresses addresses;
    private final Authorization application;

    HttpEndpoints(CleverHttp http, CleverRoster clever, CleverAddresses addresses, ApplicationCredentials credentials) {
        this.http = http;
        this.clever = clever;
        this.addresses = addresses;
        this.application = Authorization.basic(credentials);
    }

    @Override
    public Session exchange(String code) throws NotAdmitted {
        try (Response answer = http.exchangeOnce(tokenRequest(code))) {
            AccessToken token = TokenAnswer.of(answer).token();
            return new UserSession(clever.signedIn(token));
        } catch (CleverException lost) {
            // Clever may have acted on it all the same, so the code counts as spent; only a fresh one can help.
            RefusalCode reason = IdentityReader.codeOf(lost, RefusalCode.CLEVER_UNAVAILABLE);
            String fact = IdentityReader.factOf(lost);
            throw lost.isRetryable() ? NotAdmitted.forNow(reason, fact) : NotAdmitted.because(reason, fact);
        }
    }

    /** RFC 6749 §4.1.3: the very redirect URI of the authorize request comes along. */
    private Request tokenRequest(String code) {
        String form = new Query()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", addresses.redirectUri().toString())
                .encoded();
        return Request.post(addresses.tokenUrl(), "exchange code", FORM, form.getBytes(StandardCharsets.UTF_8))
                .withAuthorization(application);
    }

    private record UserSession(SignedInUserClient client) implements Session {
        @Override
        public Me me() {
            return client.me();
        }

        @Override
        public User user(String id) {
            return client.user(id);
        }
    }
}
