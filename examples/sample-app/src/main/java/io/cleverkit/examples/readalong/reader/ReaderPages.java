package io.cleverkit.examples.readalong.reader;

import io.cleverkit.examples.readalong.login.CleverButton;
import io.cleverkit.examples.readalong.login.Visitor;
import io.cleverkit.examples.readalong.login.Visitors;
import io.cleverkit.examples.readalong.roster.Person;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.roster.RosterQueries.ClassCard;
import io.cleverkit.examples.readalong.roster.RosterQueries.Teacher;
import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The product itself, as far as it goes: a front page, and the classes of whoever is signed in. */
public final class ReaderPages {
    private static final String PASSWORD =
            "<p class=\"fine\">No account at Clever? <a href=\"/login/password\">Log in with a password</a>.</p>";

    private static final String LEFT = """
            <p class="notice good" role="status">You are logged out of Readalong. If others use this computer too, log out of
            Clever as well.</p>
            """;

    private final Visitors visitors;
    private final RosterQueries roster;
    private final boolean passwordsOffered;

    /** Creates the pages; {@code passwordsOffered} tells whether there can be people who log in with a password. */
    public ReaderPages(Visitors visitors, RosterQueries roster, boolean passwordsOffered) {
        this.visitors = visitors;
        this.roster = roster;
        this.passwordsOffered = passwordsOffered;
    }

    /** Adds their routes. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/me", this::me);
    }

    private void home(Context ctx) {
        Optional<Visitor> visitor = visitors.find(ctx);
        Html way = visitor.map(known -> Html.of(
                        "<p><a class=\"button\" href=\"/me\">Go on as {}</a></p>"
                                + "<p class=\"fine\">Not you? Please log out, here and at Clever.</p>",
                        known.person().name()))
                .orElseGet(
                        () -> Html.of("""
                        <p>{}</p>
                        <p class="fine">Or open Readalong from your school's Clever portal. Your school makes the accounts,
                        so there is nothing to sign up for.</p>
                        {}
                        """, CleverButton.HTML, Html.of(PASSWORD).when(passwordsOffered)));
        Html main = Html.of("""
                <section class="hero">
                  <h1>Every class, on the same page.</h1>
                  <p class="lead">Readalong is a small place to read together. Your classes are here already, because they come
                  from your school.</p>
                  {}
                  {}
                </section>
                """, Html.of(LEFT).when(visitor.isEmpty() && visitors.hasLeft(ctx)), way);
        ctx.html(Layout.page("Welcome", visitor.map(Visitor::bar), Html.EMPTY, main)
                .toString());
    }

    private void me(Context ctx) {
        visitors.require(ctx)
                .ifPresent(visitor -> ctx.html(
                        Layout.page("My classes", visitor.bar(), me(visitor)).toString()));
    }

    private Html me(Visitor visitor) {
        Person person = visitor.person();
        List<String> schools = roster.locationsOf(person.accountId());
        return Html.of(
                """
                <section class="greeting">
                  <h1>Hello, {}</h1>
                  <dl class="facts">
                    <div><dt>Role</dt><dd>{}</dd></div>
                    <div><dt>District</dt><dd>{}</dd></div>
                    {}
                  </dl>
                  {}
                </section>
                {}
                """,
                person.first().isEmpty() ? person.name() : person.first(),
                person.role().label(),
                person.organization(),
                Html.of(
                                "<div><dt>{}</dt><dd>{}</dd></div>",
                                schools.size() == 1 ? "School" : "Schools",
                                someOf(schools))
                        .when(!schools.isEmpty()),
                Html.of("<p class=\"fine\"><a href=\"/choose-account\">Switch to another account of yours</a></p>")
                        .when(roster.hasSeveralAccounts(person.accountId())),
                classes(person));
    }

    private static String someOf(List<String> schools) {
        return schools.size() <= 3
                ? String.join(", ", schools)
                : String.join(", ", schools.subList(0, 3)) + " and " + (schools.size() - 3) + " more";
    }

    private Html classes(Person person) {
        if (person.role() == Role.ADMIN) {
            return Html.of("""
                    <section class="card">
                      <h2>Your district on Readalong</h2>
                      <p>See whether the rosters from Clever are up to date, and synchronize them whenever you like.</p>
                      <p><a class="button" href="/admin">SIS integration</a></p>
                    </section>
                    """);
        }
        List<ClassCard> classes = roster.classesOf(person.accountId());
        if (classes.isEmpty()) {
            return Html.of("""
                    <section class="card">
                      <h2>No classes yet</h2>
                      <p>As soon as your school has put you into a class, it will be here. There is nothing you need to do.</p>
                    </section>
                    """);
        }
        return Html.of("""
                <section aria-labelledby="classes">
                  <h2 id="classes">Your classes</h2>
                  <ul class="cards">{}</ul>
                </section>
                """, Html.each(classes, card -> card(card, person)));
    }

    private static Html card(ClassCard card, Person person) {
        return Html.of("""
                <li class="card">
                  <h3>{}</h3>
                  <p class="fine">{}</p>
                  <p>{}</p>
                  <p>{}</p>
                </li>
                """, card.name(), card.location(), teachers(card, person), people(card, person));
    }

    private static String teachers(ClassCard card, Person person) {
        boolean teaches = person.role() == Role.TEACHER;
        String names = card.teachers().stream()
                .filter(teacher -> !teacher.accountId().equals(person.accountId()))
                .map(Teacher::name)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return teaches ? "You teach this class alone" : "No teacher yet";
        }
        return (teaches ? "Together with " : "With ") + names;
    }

    private static String people(ClassCard card, Person person) {
        if (person.role() == Role.TEACHER) {
            return card.students() == 1 ? "1 student" : card.students() + " students";
        }
        int others = card.students() - 1;
        return others == 0
                ? "Just you"
                : others == 1 ? "You and 1 other student" : "You and " + others + " other students";
    }
}
