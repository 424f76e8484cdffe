package io.cleverkit.examples.readalong.admin;

import io.cleverkit.examples.readalong.login.Visitor;
import io.cleverkit.examples.readalong.login.Visitors;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.cleverkit.examples.readalong.web.MessagePage;
import io.cleverkit.sync.ConnectionInfo;
import io.cleverkit.sync.RunInProgressException;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * <em>SIS integration</em>: how the mirror of a district does, for the administrators of that district and nobody else.
 */
public final class AdminPages {
    private final Visitors visitors;
    private final Districts districts;
    private final RosterQueries roster;
    private final PeoplePages people;
    private final RunHtml runHtml;

    /** Creates the pages; times are shown in the zone given. */
    public AdminPages(Visitors visitors, Districts districts, RosterQueries roster, PeoplePages people, ZoneId zone) {
        this.visitors = visitors;
        this.districts = districts;
        this.roster = roster;
        this.people = people;
        this.runHtml = new RunHtml(zone);
    }

    /** Adds their routes. */
    public void addTo(RoutesConfig routes) {
        routes.get("/admin", ctx -> visitors.require(ctx).ifPresent(visitor -> forAdmins(ctx, visitor, this::show)));
        routes.get(
                "/admin/progress",
                ctx -> visitors.require(ctx).ifPresent(visitor -> forAdmins(ctx, visitor, this::progress)));
        routes.post(
                "/admin/sync",
                ctx -> visitors.requireForm(ctx).ifPresent(visitor -> forAdmins(ctx, visitor, this::synchronizeNow)));
        people.addTo(routes);
    }

    private void forAdmins(Context ctx, Visitor visitor, Consumer<Request> work) {
        Optional<ConnectionInfo> district = districts.find(visitor.person().district());
        if (visitor.person().role() != Role.ADMIN || district.isEmpty()) {
            MessagePage.answer(
                    ctx,
                    403,
                    "This page is for administrators",
                    "Your account does not administer a district. If you think it should, please ask your district's office.",
                    "NOT_AN_ADMINISTRATOR");
            return;
        }
        work.accept(new Request(ctx, visitor, district.get()));
    }

    private void show(Request request) {
        List<RunReport> history = districts.history(request.district());
        boolean running = isRunning(history);
        // Without scripts the page reloads itself as long as there is something to see.
        Html head = Html.of("""
                <script src="/assets/progress.js" defer></script>
                <noscript><meta http-equiv="refresh" content="4"></noscript>
                """).when(running);
        Html main = Html.of(
                """
                <h1>SIS integration</h1>
                <p class="lead">{}: {}</p>
                <section class="card status" aria-labelledby="status">
                  <h2 id="status">Status</h2>
                  <div id="progress" data-running="{}">{}</div>
                  {}
                  {}
                </section>
                {}
                {}
                {}
                {}
                """,
                request.visitor().person().organization(),
                districts.mode(request.district()).description(),
                running,
                runHtml.status(request.district(), history.stream().findFirst()),
                runHtml.nextRun(request.district()),
                Layout.form(
                        "/admin/sync",
                        request.visitor().csrf(),
                        running
                                ? Html.of("<button class=\"button\" type=\"submit\" disabled>Synchronizing…</button>")
                                : Html.of("<button class=\"button\" type=\"submit\">Synchronize now</button>")),
                people.section(request.visitor(), runHtml::time),
                totals(request),
                history.stream()
                        .filter(run -> run.state().isOver())
                        .findFirst()
                        .map(runHtml::report)
                        .orElse(Html.EMPTY),
                runHtml.history(history));
        Html page = Layout.page("SIS integration", Optional.of(request.visitor().bar()), head, main);
        request.ctx().html(page.toString());
    }

    private static boolean isRunning(List<RunReport> history) {
        return history.stream().findFirst().filter(run -> !run.state().isOver()).isPresent();
    }

    private Html totals(Request request) {
        RosterQueries.Totals totals = roster.totals(request.visitor().person().organizationId());
        return Html.of(
                """
                <section aria-labelledby="now">
                  <h2 id="now">On Readalong now</h2>
                  <dl class="numbers">
                    <div><dt>Schools</dt><dd>{}</dd></div>
                    <div><dt>Classes</dt><dd>{}</dd></div>
                    <div><dt>Students</dt><dd>{}</dd></div>
                    <div><dt>Teachers</dt><dd>{}</dd></div>
                    <div><dt>Administrators</dt><dd>{}</dd></div>
                  </dl>
                </section>
                """,
                RunHtml.number(totals.locations()),
                RunHtml.number(totals.classes()),
                RunHtml.number(totals.students()),
                RunHtml.number(totals.teachers()),
                RunHtml.number(totals.admins()));
    }

    /** The part of the page that changes while a run is on; fetched by a script. */
    private void progress(Request request) {
        Optional<RunReport> newest = districts.newestRun(request.district());
        boolean running = newest.filter(run -> !run.state().isOver()).isPresent();
        request.ctx()
                .header("X-Running", Boolean.toString(running))
                .html(runHtml.status(request.district(), newest).toString());
    }

    private void synchronizeNow(Request request) {
        try {
            districts.start(request.district(), RunRequest.manual());
        } catch (RunInProgressException e) {
            // Then what was asked for happens already, and the page shows it.
        }
        Visitors.redirect(request.ctx(), "/admin");
    }

    private record Request(Context ctx, Visitor visitor, ConnectionInfo district) {}
}
