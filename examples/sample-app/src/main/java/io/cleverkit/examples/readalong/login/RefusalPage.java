package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody sees who was not let in: why, what to do next, and a code that helps whoever is asked for help. */
public final class RefusalPage {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalPage.class);

    private RefusalPage() {}

    /** Answers with the page, and tells the log. */
    public static void answer(Context ctx, RefusalReason reason) {
        log(reason);
        ctx.status(status(reason.code())).html(page(reason).toString());
    }

    static Html page(RefusalReason reason) {
        RefusalCode code = reason.code();
        return Layout.page(
                "You are not logged in", Html.of("""
                <section class="card narrow">
                  <h1>You are not logged in</h1>
                  <p class="lead">{}</p>
                  {}
                  <p class="fine">If you ask somebody for help, tell them this code: <a href="{}#{}"><code>{}</code></a></p>
                </section>
                """, reason.forPerson(), next(code), LoginHelp.PATH, code, code));
    }

    static void log(RefusalReason reason) {
        LOG.info("Log-in refused [code={}, reason={}]", reason.code(), reason.forOperator());
    }

    private static Html next(RefusalCode code) {
        Html home = Html.of("<a href=\"/\">Back to the start</a>");
        return switch (code) {
            // Trying again changes nothing before somebody else has done something.
            case NOT_SHARED,
                    APPLICATION_REFUSED,
                    EXCHANGE_REFUSED,
                    ID_TOKEN_REFUSED,
                    LIBRARY_LOGIN,
                    DISTRICT_NOT_CONNECTED,
                    ACCOUNT_UNKNOWN,
                    ACCOUNT_ARCHIVED,
                    NO_SEAT,
                    EMAIL_MISSING,
                    EMAIL_UNKNOWN,
                    EMAIL_AMBIGUOUS,
                    EMAIL_OTHER_ROLE,
                    EMAIL_TAKEN,
                    EMAIL_RULED_OUT,
                    CONFIRMATION_NEEDED -> Html.of("<p><a class=\"button\" href=\"/\">Back to the start</a></p>");
            case PASSWORD_NOT_HERE -> Html.of("<p>{}</p>", CleverButton.HTML);
            // No default: a reason that the library learns later is to be thought about here.
            case MALFORMED_REQUEST,
                    STATE_MISSING,
                    RESTART_FAILED,
                    FRAMED,
                    COOKIE_MISSING,
                    CLEVER_REFUSED,
                    CODE_REFUSED,
                    CLEVER_UNAVAILABLE,
                    CLEVER_UNREADABLE,
                    IDENTITY_INCOMPLETE,
                    PROFILE_MISSING,
                    OTHER_DISTRICT ->
                Html.of("<p><a class=\"button\" href=\"/login/clever\">Try again</a></p><p>{}</p>", home);
        };
    }

    static int status(RefusalCode code) {
        return switch (code) {
            case MALFORMED_REQUEST -> 400;
            case CLEVER_UNREADABLE, APPLICATION_REFUSED, EXCHANGE_REFUSED -> 502;
            case CLEVER_UNAVAILABLE -> 503;
            default -> 403;
        };
    }
}
