package io.cleverkit.examples.readalong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What every answer tells the browser about how much to trust it. */
public final class SecurityHeaders {
    /** Everything from here, nothing inline. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static final String FRAME_OPTIONS = "X-Frame-Options";

    private final boolean https;

    /** Creates the headers; {@code https} tells whether browsers see us that way. */
    public SecurityHeaders(boolean https) {
        this.https = https;
    }

    /** Adds them to every answer. */
    public void addTo(RoutesConfig routes) {
        routes.before(this::add);
    }

    /** Lets this one answer be shown inside pages of others: only for what holds nothing of anybody, and does nothing by a click. */
    public static void allowFrames(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY + "*");
        ctx.res().setHeader(FRAME_OPTIONS, null);
    }

    private void add(Context ctx) {
        // In nobody's frame: a portal opens us in a window of our own.
        ctx.header("Content-Security-Policy", POLICY + "'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header(FRAME_OPTIONS, "DENY");
        // A callback's address holds a code, which is nobody else's business.
        ctx.header("Referrer-Policy", "no-referrer");
        // Assets say otherwise: all the rest is about people, and computers in schools are shared.
        ctx.header("Cache-Control", "no-store");
        if (https) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
