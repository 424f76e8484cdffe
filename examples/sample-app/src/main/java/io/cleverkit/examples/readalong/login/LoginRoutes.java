package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.roster.RosterQueries.OrganizationRow;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.FetchDestination;
import io.cleverkit.sso.LoginCookie;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * Logging in and out. What is right and wrong about a log-in is decided by {@link CleverLogin}; here its answers become answers
 * to a browser.
 */
public final class LoginRoutes {
    private static final String FETCH_DESTINATION = "Sec-Fetch-Dest";

    private final CleverLogin login;
    private final AccountResolver accounts;
    private final Visitors visitors;
    private final RosterQueries roster;

    /** Creates the routes. */
    public LoginRoutes(CleverLogin login, AccountResolver accounts, Visitors visitors, RosterQueries roster) {
        this.login = login;
        this.accounts = accounts;
        this.visitors = visitors;
        this.roster = roster;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/login/clever", this::begin);
        routes.get("/login/clever/callback", this::callback);
        routes.post("/logout", this::logOut);
        new ChooseAccount(visitors, roster).addTo(routes);
        LoginHelp.addTo(routes);
    }

    private void begin(Context ctx) {
        if (FetchDestination.isFrame(ctx.header(FETCH_DESTINATION))) {
            // Before the browser goes to Clever, which may not show in a frame either.
            String returnTo = Optional.ofNullable(ctx.queryParam("returnTo")).orElse("/me");
            TopWindowPage.answer(ctx, RefusalReason.of(RefusalCode.FRAMED), returnTo);
            return;
        }
        LoginStart start = login.begin(LoginRequest.builder()
                .returnTo(ctx.queryParam("returnTo"))
                .cookie(ctx.cookie(login.cookieName()))
                .build());
        send(ctx, start.cookie());
        Visitors.redirect(ctx, start.uri().toString());
    }

    private void callback(Context ctx) {
        LoginResult result = login.callback(CallbackRequest.builder()
                .query(ctx.queryParamMap())
                .cookie(ctx.cookie(login.cookieName()))
                .fetchDestination(ctx.header(FETCH_DESTINATION))
                .build());
        result.cookie().ifPresent(cookie -> send(ctx, cookie));
        Runnable answer = result.fold(
                signedIn -> () -> signedIn(ctx, signedIn.identity(), signedIn.returnTo()),
                restart -> () -> Visitors.redirect(ctx, restart.uri().toString()),
                alreadyUsed -> () -> goOn(ctx),
                refused -> () -> refuse(ctx, refused));
        answer.run();
    }

    private void signedIn(Context ctx, CleverIdentity identity, String returnTo) {
        Runnable answer = accounts.resolve(identity)
                .fold(
                        found -> () -> {
                            open(ctx, identity, Optional.of(found.account().accountId()));
                            Visitors.redirect(ctx, returnTo);
                        },
                        choose -> () -> {
                            open(ctx, identity, Optional.empty());
                            Visitors.redirect(ctx, "/choose-account");
                        },
                        notProvisioned -> () -> {
                            // Whoever was signed in before is not the person at the keyboard now.
                            visitors.signOut(ctx);
                            RefusalPage.answer(ctx, notProvisioned.reason());
                        });
        answer.run();
    }

    private void open(Context ctx, CleverIdentity identity, Optional<String> accountId) {
        OrganizationRow organization = roster.organization(identity.district())
                .orElseThrow(() -> new IllegalStateException("An account always has an organization"));
        boolean districtAdmin = identity.roleKinds().contains(UserRole.DISTRICT_ADMIN);
        visitors.signIn(
                ctx, new Arrival(organization.id(), Optional.of(identity.cleverId()), accountId, districtAdmin));
    }

    /** A reload or the back button: what that code opened is open already, or it is time to begin anew. */
    private void goOn(Context ctx) {
        Visitors.redirect(ctx, visitors.session(ctx).isPresent() ? "/me" : "/login/clever");
    }

    private void refuse(Context ctx, LoginResult.Refused refused) {
        if (refused.isOwnLogin()) {
            // Somebody has just tried to log in here, who need not be the person whose session the browser has.
            visitors.signOut(ctx);
        }
        if (TopWindowPage.isFor(refused.reason().code())) {
            TopWindowPage.answer(ctx, refused.reason(), refused.returnTo());
        } else {
            RefusalPage.answer(ctx, refused.reason());
        }
    }

    private void logOut(Context ctx) {
        Optional<Session> session = visitors.session(ctx);
        if (session.filter(known -> !Visitors.isOwnForm(ctx, known.csrf())).isPresent()) {
            Visitors.refuseForm(ctx);
            return;
        }
        visitors.leave(ctx);
        Visitors.redirect(ctx, "/");
    }

    private static void send(Context ctx, LoginCookie cookie) {
        ctx.cookie(new Cookie(
                cookie.name(),
                cookie.value(),
                cookie.path(),
                (int) cookie.maxAge().toSeconds(),
                cookie.secure(),
                cookie.httpOnly(),
                null,
                SameSite.LAX));
    }
}
