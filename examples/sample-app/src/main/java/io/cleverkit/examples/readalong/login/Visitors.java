package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.web.MessagePage;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells who a request comes from, by the session cookie. */
public final class Visitors {
    private static final String COOKIE = "readalong-session";

    /** Says that somebody logged out here, for as long as their session at Clever may last. */
    private static final String LEFT = "readalong-left";

    private static final Duration LEFT_FOR = Duration.ofHours(2);

    private final Sessions sessions;
    private final RosterQueries roster;
    private final Predicate<String> openDistricts;
    private final boolean https;

    /**
     * Creates it.
     *
     * @param openDistricts whether people of a district may be here; asked at each request, so a district that leaves is out at once
     * @param https whether browsers see us that way
     */
    public Visitors(Sessions sessions, RosterQueries roster, Predicate<String> openDistricts, boolean https) {
        this.sessions = sessions;
        this.roster = roster;
        this.openDistricts = openDistricts;
        this.https = https;
    }

    /** Returns who is there; empty for anybody who is not signed in, or has yet to choose an account. */
    public Optional<Visitor> find(Context ctx) {
        return session(ctx)
                .flatMap(session -> session.accountId()
                        .flatMap(roster::person)
                        .map(person -> new Visitor(person, session.csrf(), session.districtAdmin())));
    }

    /**
     * Returns who is there, or sends them to log in and come back to this page. Where somebody has just logged out, it is the front page
     * with the button: Clever would let the same person in again unasked, and whoever presses the back button now may be somebody else.
     */
    public Optional<Visitor> require(Context ctx) {
        Optional<Visitor> visitor = find(ctx);
        if (visitor.isEmpty()) {
            if (session(ctx).isPresent()) {
                redirect(ctx, "/choose-account");
            } else if (hasLeft(ctx)) {
                redirect(ctx, "/");
            } else {
                redirect(ctx, "/login/clever?returnTo=" + URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8));
            }
        }
        return visitor;
    }

    /** Returns who sent a form, if one of our own pages made it for them; otherwise answers why nothing was done. */
    public Optional<Visitor> requireForm(Context ctx) {
        Optional<Visitor> visitor = find(ctx).filter(known -> isOwnForm(ctx, known.csrf()));
        if (visitor.isEmpty()) {
            refuseForm(ctx);
        }
        return visitor;
    }

    static boolean isOwnForm(Context ctx, String csrf) {
        return Secrets.same(csrf, ctx.formParam("csrf"));
    }

    static void refuseForm(Context ctx) {
        MessagePage.answer(
                ctx,
                403,
                "That did not work",
                "This page was open for too long, or did not come from Readalong. Nothing was done. Please go back to the start"
                        + " and try again.",
                "FORM_NOT_OURS");
    }

    Optional<Session> session(Context ctx) {
        return token(ctx).flatMap(sessions::find).filter(session -> openDistricts.test(session.district()));
    }

    Optional<String> token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE));
    }

    /** Signs somebody in, in place of whoever was: computers in schools are shared. */
    public void signIn(Context ctx, Arrival arrival) {
        String token = sessions.open(token(ctx), arrival);
        ctx.cookie(cookie(COOKIE, token, Sessions.LIFETIME));
        if (hasLeft(ctx)) {
            ctx.cookie(cookie(LEFT, "", Duration.ZERO));
        }
    }

    /** Whether somebody logged out in this browser a short while ago. */
    public boolean hasLeft(Context ctx) {
        return ctx.cookie(LEFT) != null;
    }

    /** Signs out whoever asked for it. */
    void leave(Context ctx) {
        signOut(ctx);
        ctx.cookie(cookie(LEFT, "yes", LEFT_FOR));
    }

    /** Ends the session that the browser has, whoever it belongs to. */
    public void signOut(Context ctx) {
        token(ctx).ifPresent(sessions::close);
        ctx.cookie(cookie(COOKIE, "", Duration.ZERO));
    }

    private Cookie cookie(String name, String value, Duration maxAge) {
        return new Cookie(name, value, "/", (int) maxAge.toSeconds(), https, true, null, SameSite.LAX);
    }

    /** Sends the browser on with a plain GET, also after a form. */
    public static void redirect(Context ctx, String path) {
        ctx.status(303).header("Location", path);
    }
}
