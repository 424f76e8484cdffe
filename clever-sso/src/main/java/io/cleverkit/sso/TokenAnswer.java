package io.cleverkit.sso;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.roster.internal.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/**
 * What the token endpoint answered. Clever publishes no bodies for its refusals, so the status decides first, then the
 * {@code error} of RFC 6749 §5.2 where there is one. Clever's own words go no further than here: nobody knows what they repeat.
 */
record TokenAnswer(int status, Optional<String> error, Optional<String> accessToken, Optional<String> idToken) {
    /** Refusals of the request rather than of the code; a fresh code does not help. */
    private static final Set<String> REQUEST_ERRORS =
            Set.of("redirect_uri_mismatch", "invalid_request", "unsupported_grant_type", "unauthorized_client");

    static TokenAnswer of(Response answer) {
        Optional<JsonObject> body = bodyOf(answer);
        return new TokenAnswer(
                answer.status(),
                body.flatMap(json -> json.text("error")),
                body.flatMap(json -> json.text("access_token")),
                body.flatMap(json -> json.text("id_token")));
    }

    /** A refusal counts without a body that can be read; a token does not. */
    private static Optional<JsonObject> bodyOf(Response answer) {
        try {
            return Optional.of(answer.json());
        } catch (CleverResponseException e) {
            if (answer.isSuccess()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    AccessToken token() throws NotAdmitted {
        if (status != 200) {
            throw refusal();
        }
        try {
            return AccessToken.of(accessToken.orElse(""));
        } catch (IllegalArgumentException e) {
            throw NotAdmitted.because(RefusalCode.CLEVER_UNREADABLE, "operation=exchange code, token=none");
        }
    }

    private NotAdmitted refusal() {
        String fact = "operation=exchange code, status=" + status;
        if (status == 401
                || status == 403
                || error.filter("invalid_client"::equals).isPresent()) {
            return NotAdmitted.because(RefusalCode.APPLICATION_REFUSED, fact);
        }
        if (status == 400) {
            return error.filter(REQUEST_ERRORS::contains)
                    .map(known -> NotAdmitted.because(RefusalCode.EXCHANGE_REFUSED, fact + ", error=" + known))
                    .orElseGet(() -> NotAdmitted.forNow(RefusalCode.CODE_REFUSED, fact));
        }
        return NotAdmitted.because(
                status == 429 || status >= 500 ? RefusalCode.CLEVER_UNAVAILABLE : RefusalCode.CLEVER_UNREADABLE, fact);
    }

    @Override
    public String toString() {
        return "TokenAnswer[status=" + status + "]";
    }
}
