package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * Proof that a form was made by a page of ours, where nobody is signed in yet: the same random value in the form and in a cookie, which
 * no other site can read or send along. Without it another site could sign people in as somebody else, and read what they do.
 */
public final class AnonymousForms {
    private final String cookie;
    private final boolean https;

    /** Creates it; {@code https} tells whether browsers see us that way. */
    public AnonymousForms(boolean https) {
        this.cookie = https ? "__Host-readalong-form" : "readalong-form";
        this.https = https;
    }

    /** Returns the proof for a form on the page that is about to be sent, and sees that the browser has its half of it. */
    public String proof(Context ctx) {
        Optional<String> known = known(ctx);
        String value = known.orElseGet(Secrets::token);
        if (known.isEmpty()) {
            ctx.cookie(new Cookie(cookie, value, "/", -1, https, true, null, SameSite.STRICT));
        }
        return value;
    }

    /** Whether a form that came in was made for this browser. */
    public boolean isOwn(Context ctx) {
        return known(ctx)
                .filter(value -> Secrets.same(value, ctx.formParam("csrf")))
                .isPresent();
    }

    /** What is not of our making is not believed, only replaced. */
    private Optional<String> known(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookie)).filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    /** Answers a form that was not. */
    public void refuse(Context ctx) {
        Visitors.refuseForm(ctx);
    }

    /** Returns a form with the proof in it. */
    public Html form(Context ctx, String action, Html content) {
        return Layout.form(action, proof(ctx), content);
    }
}
