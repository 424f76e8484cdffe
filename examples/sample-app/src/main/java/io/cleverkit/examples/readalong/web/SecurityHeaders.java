package io.cleverkit.examples.readalong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What every answer tells the browser about how much to trust it. */
public final class SecurityHeaders {
    /** Everything from here, nothing inline, in nobody's frame: a portal opens us in a window of our own. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final boolean https;

    /** Creates the headers; {@code https} tells whether browsers see us that way. */
    public SecurityHeaders(boolean https) {
        this.https = https;
    }

    /** Adds them to every answer. */
    public void addTo(RoutesConfig routes) {
        routes.before(this::add);
    }

    private void add(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        // A callback's address holds a code, which is nobody else's business.
        ctx.header("Referrer-Policy", "no-referrer");
        // Assets say otherwise: all the rest is about people, and computers in schools are shared.
        ctx.header("Cache-Control", "no-store");
        if (https) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
