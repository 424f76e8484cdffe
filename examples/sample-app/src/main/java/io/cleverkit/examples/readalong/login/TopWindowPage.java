package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.cleverkit.examples.readalong.web.SecurityHeaders;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The one page that shows inside frames of other sites: it says that one more click is needed, and opens the top window. There is
 * nothing else on it, so nobody gains by tricking people into that click.
 */
final class TopWindowPage {
    private TopWindowPage() {}

    /** Whether somebody who was refused for this reason may be looking at a frame. */
    static boolean isFor(RefusalCode code) {
        return code == RefusalCode.FRAMED || code == RefusalCode.COOKIE_MISSING;
    }

    /** Answers with the page; the log-in that it leads to ends at {@code returnTo}. */
    static void answer(Context ctx, RefusalReason reason, String returnTo) {
        RefusalPage.log(reason);
        boolean framed = reason.code() == RefusalCode.FRAMED;
        String title = framed ? "One more click" : "You are not logged in";
        Html main = Html.of(
                """
                <section class="card narrow">
                  <h1>{}</h1>
                  <p class="lead">{}</p>
                  <p><a class="button" href="/login/clever?returnTo={}" target="_top">{}</a></p>
                  <p class="fine">If you ask somebody for help, tell them this code: <code>{}</code></p>
                </section>
                """,
                title,
                reason.forPerson(),
                URLEncoder.encode(returnTo, StandardCharsets.UTF_8),
                framed ? "Open Readalong" : "Try again",
                reason.code().name());
        SecurityHeaders.allowFrames(ctx);
        ctx.status(403).html(Layout.bare(title, main).toString());
    }
}
