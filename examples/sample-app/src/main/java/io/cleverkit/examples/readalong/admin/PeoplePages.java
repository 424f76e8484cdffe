package io.cleverkit.examples.readalong.admin;

import io.cleverkit.examples.readalong.login.Visitor;
import io.cleverkit.examples.readalong.login.Visitors;
import io.cleverkit.examples.readalong.matching.Actor;
import io.cleverkit.examples.readalong.matching.Decision;
import io.cleverkit.examples.readalong.matching.Matching;
import io.cleverkit.examples.readalong.matching.Outcome;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.MessagePage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * <em>People who could not log in</em>, a part of the page for administrators. All of them see it; only those of the whole district
 * decide, and only about people and accounts that it shows.
 */
public final class PeoplePages {
    static final String DECIDE = "/admin/people";
    private static final int ACTS_SHOWN = 20;

    private final Visitors visitors;
    private final Matching matching;

    /** Creates it. */
    public PeoplePages(Visitors visitors, Matching matching) {
        this.visitors = visitors;
        this.matching = matching;
    }

    /** Adds the route that its forms lead to. */
    public void addTo(RoutesConfig routes) {
        routes.post(DECIDE, ctx -> visitors.requireForm(ctx).ifPresent(visitor -> decide(ctx, visitor)));
    }

    /** Returns the part of the page, with times as the function writes them. */
    Html section(Visitor visitor, Function<Instant, Html> time) {
        String district = visitor.person().district();
        return new PeopleHtml(time)
                .section(matching.unmatched().of(district), matching.acts().newest(district, ACTS_SHOWN), visitor);
    }

    private void decide(Context ctx, Visitor visitor) {
        if (!visitor.mayDecide()) {
            MessagePage.answer(
                    ctx,
                    403,
                    "Only district administrators can decide this",
                    "Your account does not administer the whole district. Nothing was done.",
                    "NOT_A_DISTRICT_ADMINISTRATOR");
            return;
        }
        Optional<Decision> decision = decision(ctx, visitor);
        if (decision.isEmpty()) {
            MessagePage.answer(
                    ctx, 400, "That did not work", "The form was not complete. Nothing was done.", "FORM_NOT_COMPLETE");
            return;
        }
        boolean same = "SAME".equals(ctx.formParam("decision"));
        Outcome outcome = same
                ? matching.linking().same(decision.get())
                : matching.linking().neverSame(decision.get());
        if (outcome == Outcome.DONE) {
            Visitors.redirect(ctx, "/admin#people");
        } else {
            MessagePage.answer(ctx, 409, "That did not work", outcome.text() + " Nothing was changed.", outcome.name());
        }
    }

    private static Optional<Decision> decision(Context ctx, Visitor visitor) {
        Optional<String> cleverId = id(ctx, "cleverId");
        Optional<String> accountId = id(ctx, "accountId");
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(ctx.formParam("role")))
                .findFirst();
        String decision = ctx.formParam("decision");
        if (cleverId.isEmpty()
                || accountId.isEmpty()
                || role.isEmpty()
                || !("SAME".equals(decision) || "NEVER".equals(decision))) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                visitor.person().district(),
                cleverId.get(),
                role.get(),
                accountId.get(),
                Actor.administrator(visitor.person().accountId())));
    }

    private static Optional<String> id(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).filter(Districts::isPossibleId);
    }
}
