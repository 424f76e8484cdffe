package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.roster.Person;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.cleverkit.examples.readalong.web.MessagePage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** For people with several accounts, such as somebody who teaches and administers: which one to use now. */
final class ChooseAccount {
    private final Visitors visitors;
    private final RosterQueries roster;

    ChooseAccount(Visitors visitors, RosterQueries roster) {
        this.visitors = visitors;
        this.roster = roster;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/choose-account", this::show);
        routes.post("/choose-account", this::choose);
    }

    private void show(Context ctx) {
        Optional<Session> session = visitors.session(ctx);
        if (session.isEmpty()) {
            Visitors.redirect(ctx, "/login/clever");
            return;
        }
        List<Person> people = accountsOf(session.get());
        if (people.isEmpty()) {
            visitors.signOut(ctx);
            MessagePage.answer(
                    ctx,
                    403,
                    "You are not logged in",
                    "Your account here is closed. Please ask your teacher or your school's administrator.",
                    "ACCOUNT_ARCHIVED");
            return;
        }
        ctx.html(Layout.page("Choose an account", page(session.get(), people)).toString());
    }

    private static Html page(Session session, List<Person> people) {
        Html choices = Html.each(
                people,
                person ->
                        Html.of("""
                <li><button class="choice" type="submit" name="account" value="{}">
                  <strong>{}</strong><span>{} at {}</span>
                </button></li>
                """, person.accountId(), person.role().label(), person.name(), person.organization()));
        return Html.of(
                """
                <section class="card narrow">
                  <h1>How do you want to use Readalong today?</h1>
                  <p>You have more than one account. You can switch later on the page with your classes.</p>
                  {}
                </section>
                """, Layout.form("/choose-account", session.csrf(), Html.of("<ul class=\"choices\">{}</ul>", choices)));
    }

    private void choose(Context ctx) {
        Optional<Session> session = visitors.session(ctx);
        if (session.isEmpty() || !Visitors.isOwnForm(ctx, session.get().csrf())) {
            Visitors.refuseForm(ctx);
            return;
        }
        // Only an account of the person who is signed in can be chosen, whatever the form says.
        String wanted = ctx.formParam("account");
        Optional<Person> chosen = accountsOf(session.get()).stream()
                .filter(person -> person.accountId().equals(wanted))
                .findFirst();
        if (chosen.isEmpty()) {
            Visitors.redirect(ctx, "/choose-account");
            return;
        }
        visitors.signIn(
                ctx,
                new Arrival(
                        session.get().organizationId(),
                        session.get().cleverId(),
                        chosen.map(Person::accountId),
                        session.get().districtAdmin()));
        Visitors.redirect(ctx, "/me");
    }

    private List<Person> accountsOf(Session session) {
        return session.cleverId()
                .map(cleverId -> roster.peopleOf(session.organizationId(), cleverId))
                .orElseGet(() ->
                        session.accountId().flatMap(roster::person).stream().toList());
    }
}
