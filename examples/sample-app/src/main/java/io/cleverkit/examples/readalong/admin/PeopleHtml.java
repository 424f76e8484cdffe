package io.cleverkit.examples.readalong.admin;

import io.cleverkit.examples.readalong.login.Visitor;
import io.cleverkit.examples.readalong.matching.Act;
import io.cleverkit.examples.readalong.matching.Candidate;
import io.cleverkit.examples.readalong.matching.Unmatched;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.cleverkit.sso.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who could not log in, and what was decided about them, in words for an administrator. */
final class PeopleHtml {
    private final Function<Instant, Html> time;

    PeopleHtml(Function<Instant, Html> time) {
        this.time = time;
    }

    /** The section of the page; with forms for whoever may decide. */
    Html section(List<Unmatched> people, List<Act> acts, Visitor visitor) {
        return Html.of(
                """
                <section aria-labelledby="people">
                  <h2 id="people">People who could not log in</h2>
                  {}
                  {}
                  {}
                </section>
                """,
                Html.of("<p>Nobody has been refused of late.</p>").when(people.isEmpty()),
                Html.of("<p class=\"fine\">A district administrator can say whose account it is.</p>")
                        .when(!visitor.mayDecide()
                                && people.stream()
                                        .anyMatch(person -> !person.candidates().isEmpty())),
                Html.of(
                        "{}{}",
                        Html.of(
                                        "<ul class=\"cards people\">{}</ul>",
                                        Html.each(people, person -> card(person, visitor)))
                                .when(!people.isEmpty()),
                        decisions(acts)));
    }

    private Html card(Unmatched person, Visitor visitor) {
        return Html.of(
                """
                <li class="card">
                  <h3>{}</h3>
                  <p>{}</p>
                  <p>{} <code>{}</code></p>
                  <p class="fine">{}, {}</p>
                  {}
                </li>
                """,
                person.name().orElse("Somebody without a name"),
                whoTheyAre(person),
                RefusalReason.of(person.code()).forOperator(),
                person.code().name(),
                person.times() == 1 ? "Once" : person.times() + " times",
                Html.of("last {}", time.apply(person.lastAt())),
                Html.each(person.candidates(), candidate -> candidate(person, candidate, visitor)));
    }

    private static String whoTheyAre(Unmatched person) {
        String roles = person.roles().stream().map(Role::label).collect(Collectors.joining(", "));
        String email = person.email().orElse("no e-mail address");
        return roles.isEmpty() ? email : roles + ", " + email;
    }

    private static Html candidate(Unmatched person, Candidate candidate, Visitor visitor) {
        String role = candidate.role().label();
        Html account = Html.of("Account of <strong>{}</strong>, {}", candidate.name(), role);
        if (!visitor.mayDecide()) {
            return Html.of("<p>{}</p>", account);
        }
        return Layout.form(
                PeoplePages.DECIDE,
                visitor.csrf(),
                Html.of(
                        """
                        <span>{}</span>
                        <input type="hidden" name="cleverId" value="{}">
                        <input type="hidden" name="accountId" value="{}">
                        <input type="hidden" name="role" value="{}">
                        <button class="button" type="submit" name="decision" value="SAME"
                          aria-label="This is the same person: {}, {}">This is the same person</button>
                        <button class="quiet" type="submit" name="decision" value="NEVER"
                          aria-label="Never the same: {}, {}">Never the same</button>
                        """,
                        account,
                        person.cleverId(),
                        candidate.accountId(),
                        candidate.role().name(),
                        candidate.name(),
                        role,
                        candidate.name(),
                        role));
    }

    private Html decisions(List<Act> acts) {
        return Html.of(
                        """
                        <h3>What was decided</h3>
                        <ul>{}</ul>
                        """,
                        Html.each(
                                acts,
                                act -> Html.of(
                                        "<li>{}: {} {} the account of {}, {}</li>",
                                        time.apply(act.at()),
                                        act.actor().orElse("An operator"),
                                        act.kind() == Act.Kind.LINKED
                                                ? "linked a Clever user to"
                                                : "kept a Clever user for good from",
                                        act.name(),
                                        act.role().label())))
                .when(!acts.isEmpty());
    }
}
