package io.cleverkit.sso;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.internal.http.Authorization;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.sso.internal.Query;
import io.cleverkit.sso.internal.oidc.IdTokenVerifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks the real endpoints: the token endpoint by itself, everything after it as the person.
 *
 * @param http takes the exchange, which is never repeated
 * @param reads takes what may be repeated
 */
record HttpEndpoints(
        CleverHttp http,
        CleverHttp reads,
        CleverRoster clever,
        CleverAddresses addresses,
        URI apiUrl,
        List<ApplicationCredentials> applications,
        IdTokenVerifier idTokens)
        implements CleverEndpoints {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public Session exchange(String code, int application) throws NotAdmitted {
        ApplicationCredentials credentials = applications.get(application);
        try (Response answer = http.exchangeOnce(tokenRequest(code, credentials))) {
            TokenAnswer tokens = TokenAnswer.of(answer);
            return session(tokens, credentials.clientId());
        } catch (CleverException lost) {
            // Clever may have acted on it all the same, so the code counts as spent; only a fresh one can help.
            RefusalCode reason = IdentityReader.codeOf(lost, RefusalCode.CLEVER_UNAVAILABLE);
            String fact = IdentityReader.factOf(lost);
            throw lost.isRetryable() ? NotAdmitted.forNow(reason, fact) : NotAdmitted.because(reason, fact);
        }
    }

    private Session session(TokenAnswer tokens, String clientId) throws NotAdmitted {
        AccessToken token = tokens.token();
        UserInfo userInfo = new UserInfo(reads, apiUrl, token);
        return new HttpSession(clever.signedIn(token), userInfo, idTokens, clientId, tokens.idToken());
    }

    /** RFC 6749 §4.1.3: the very redirect URI of the authorize request comes along. */
    private Request tokenRequest(String code, ApplicationCredentials credentials) {
        String form = new Query()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", addresses.redirectUri().toString())
                .encoded();
        return Request.post(addresses.tokenUrl(), "exchange code", FORM, form.getBytes(StandardCharsets.UTF_8))
                .withAuthorization(Authorization.basic(credentials));
    }

    @Override
    public String toString() {
        return "HttpEndpoints[***]";
    }
}
