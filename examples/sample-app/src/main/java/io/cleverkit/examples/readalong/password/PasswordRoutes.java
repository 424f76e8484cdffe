package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.login.AnonymousForms;
import io.cleverkit.examples.readalong.login.Arrival;
import io.cleverkit.examples.readalong.login.RefusalPage;
import io.cleverkit.examples.readalong.login.Visitors;
import io.cleverkit.examples.readalong.roster.LoginName;
import io.cleverkit.examples.readalong.web.MessagePage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pages for accounts that were made by hand: logging in with a password, and setting one with a link. */
final class PasswordRoutes {
    /** Where one logs in. */
    static final String LOGIN = "/login/password";

    /** Where a link leads, with its token as {@code token}. */
    static final String SET = "/password";

    private final Passwords passwords;
    private final PasswordLogin login;
    private final Visitors visitors;
    private final AnonymousForms forms;

    /** Creates them. */
    PasswordRoutes(Passwords passwords, PasswordLogin login, Visitors visitors, AnonymousForms forms) {
        this.passwords = passwords;
        this.login = login;
        this.visitors = visitors;
        this.forms = forms;
    }

    /** Adds their routes. */
    void addTo(RoutesConfig routes) {
        routes.get(LOGIN, ctx -> show(ctx, Optional.empty(), ctx.queryParam("set") != null));
        routes.post(LOGIN, this::logIn);
        routes.get(SET, ctx -> withLink(ctx, ctx.queryParam("token"), link -> showChoice(ctx, link, Optional.empty())));
        routes.post(SET, this::set);
    }

    private void show(Context ctx, Optional<String> problem, boolean justSet) {
        ctx.html(PasswordPages.logIn(forms.proof(ctx), problem, justSet).toString());
    }

    private void logIn(Context ctx) {
        if (!forms.isOwn(ctx)) {
            forms.refuse(ctx);
            return;
        }
        PasswordLogin.Answer answer = login.tryLogin(field(ctx, "email"), field(ctx, "password"), ctx.ip());
        switch (answer.kind()) {
            case IN -> answer.credential().ifPresent(credential -> enter(ctx, credential));
            case REFUSED -> {
                // Whoever knows the password is at the keyboard now, and need not be the person of the session.
                visitors.signOut(ctx);
                answer.refusal().ifPresent(reason -> RefusalPage.answer(ctx, reason));
            }
            case BUSY -> {
                ctx.status(503).header("Retry-After", "5");
                show(ctx, Optional.of("Many people are logging in right now. Please try again in a moment."), false);
            }
            case WRONG -> {
                ctx.status(403);
                show(ctx, Optional.of("That e-mail address and password do not belong together."), false);
            }
            case TOO_MANY -> {
                ctx.status(429).header("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
                show(ctx, Optional.of("That was tried too often. Please wait a quarter of an hour."), false);
            }
        }
    }

    private void enter(Context ctx, Credential credential) {
        visitors.signIn(
                ctx,
                new Arrival(
                        credential.organizationId(),
                        credential.cleverId(),
                        Optional.of(credential.account().accountId()),
                        false));
        Visitors.redirect(ctx, "/me");
    }

    private void set(Context ctx) {
        // The link's own secret is in the form, which is proof enough that whoever sends it was given the link.
        withLink(ctx, ctx.formParam("token"), link -> {
            String password = field(ctx, "password");
            Optional<String> objection = PasswordRule.objection(password, field(ctx, "again"), link.loginName());
            if (objection.isPresent()) {
                ctx.status(400);
                showChoice(ctx, link, objection);
                return;
            }
            switch (passwords.set(link.token(), link.accountId(), link.loginName(), password)) {
                case DONE -> Visitors.redirect(ctx, LOGIN + "?set");
                case LINK_USED -> refuseLink(ctx);
                case ADDRESS_IN_USE -> refuseAddress(ctx);
            }
        });
    }

    private static void showChoice(Context ctx, OpenLink link, Optional<String> problem) {
        ctx.html(PasswordPages.choose(link.token(), link.loginName(), problem).toString());
    }

    /** Goes on only for a link that is good, of an account that may have a password. */
    private void withLink(Context ctx, @Nullable String token, Consumer<OpenLink> next) {
        Optional<Credential> credential = Optional.ofNullable(token).flatMap(passwords::byLink);
        Optional<String> loginName = credential.flatMap(Credential::email).map(LoginName::of);
        if (token == null || credential.isEmpty() || loginName.isEmpty()) {
            refuseLink(ctx);
            return;
        }
        login.refusal(credential.get())
                .ifPresentOrElse(
                        reason -> RefusalPage.answer(ctx, reason),
                        () -> next.accept(
                                new OpenLink(token, credential.get().account().accountId(), loginName.get())));
    }

    private static void refuseLink(Context ctx) {
        MessagePage.answer(
                ctx,
                410,
                "This link no longer works",
                "A link to set a password is good once, for a day. Please ask whoever sent it for a new one.",
                "LINK_USED");
    }

    private static void refuseAddress(Context ctx) {
        MessagePage.answer(
                ctx,
                409,
                "Your password was not set",
                "Another account logs in with your e-mail address already. Please ask whoever sent you the link.",
                "ADDRESS_IN_USE");
    }

    private static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    /**
     * A link that is good.
     *
     * @param token its secret
     * @param accountId whose password it sets
     * @param loginName the address that the password will belong to
     */
    private record OpenLink(String token, String accountId, String loginName) {
        /** Shows nothing. */
        @Override
        public String toString() {
            return "OpenLink[]";
        }
    }
}
