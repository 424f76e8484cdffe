package io.cleverkit.examples.readalong.web;

import io.javalin.http.Context;

/** A page that says one thing, and what to do next: for everything that cannot be done. */
public final class MessagePage {
    private MessagePage() {}

    /** Answers with such a page; the code is for whoever is asked for help. */
    public static void answer(Context ctx, int status, String title, String message, String code) {
        Html main = Html.of("""
                <section class="card narrow">
                  <h1>{}</h1>
                  <p class="lead">{}</p>
                  <p><a class="button" href="/">Back to the start</a></p>
                  <p class="fine">If you ask somebody for help, tell them this code: <code>{}</code></p>
                </section>
                """, title, message, code);
        ctx.status(status).html(Layout.page(title, main).toString());
    }
}
