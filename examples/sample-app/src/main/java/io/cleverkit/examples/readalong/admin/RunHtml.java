package io.cleverkit.examples.readalong.admin;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.ConnectionInfo;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunProgress;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.RunTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Runs in words for an administrator, who knows schools and not reconciliation. */
final class RunHtml {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a z", Locale.US);
    private static final int SHOWN_WARNINGS = 20;

    private final ZoneId zone;

    RunHtml(ZoneId zone) {
        this.zone = zone;
    }

    /** How things stand, and how far a run is while it is on. */
    Html status(ConnectionInfo district, Optional<RunReport> newest) {
        if (newest.isEmpty()) {
            return line("idle", "Not synchronized yet", "The first synchronization has not begun.");
        }
        RunReport run = newest.get();
        if (!run.state().isOver()) {
            return Html.of(
                    "{}{}",
                    line("running", "Synchronizing", phase(run.progress().phase())),
                    bar(run.progress()));
        }
        if (district.status() == ConnectionStatus.DISCONNECTED) {
            return line(
                    "failed",
                    "Not connected",
                    "Clever no longer lets Readalong read this district. Nothing was removed; everybody keeps what they have.");
        }
        return line(tone(run.state()), title(run.state()), Html.of("{}. {}", outcome(run), when("Last run", run)));
    }

    private static Html line(String tone, String title, Object text) {
        return Html.of(
                "<p class=\"state\"><span class=\"badge {}\">{}</span></p><p aria-live=\"polite\">{}</p>",
                tone,
                title,
                text);
    }

    private static Html bar(RunProgress progress) {
        if (progress.total().isEmpty()) {
            return Html.of(
                    "<p><progress aria-label=\"Progress\"></progress> <span class=\"fine\">{} so far</span></p>",
                    number(progress.done()));
        }
        return Html.of(
                "<p><progress aria-label=\"Progress\" max=\"{}\" value=\"{}\"></progress> <span class=\"fine\">{} of {}</span></p>",
                Math.max(1, progress.total().getAsInt()),
                progress.done(),
                number(progress.done()),
                number(progress.total().getAsInt()));
    }

    private static String phase(RunProgress.Phase phase) {
        return switch (phase) {
            case STARTING -> "Getting ready";
            case READING_LOCATIONS -> "Reading the schools";
            case READING_ACCOUNTS -> "Reading students, teachers and staff";
            case READING_CLASSES -> "Reading the classes";
            case APPLYING -> "Writing what has changed";
            case DONE -> "Finishing";
        };
    }

    private static String tone(RunState state) {
        return switch (state) {
            case RUNNING -> "running";
            case SUCCEEDED -> "good";
            case HELD -> "held";
            case FAILED -> "failed";
            case SKIPPED -> "idle";
        };
    }

    private static String title(RunState state) {
        return switch (state) {
            case RUNNING -> "Synchronizing";
            case SUCCEEDED -> "Up to date";
            case HELD -> "Waiting for a decision";
            case FAILED -> "Not finished";
            case SKIPPED -> "Paused";
        };
    }

    private static String outcome(RunReport run) {
        return switch (run.state()) {
            case RUNNING -> "In progress";
            case SUCCEEDED -> changed(run);
            case HELD -> "More would be removed than seems right, so it was held back";
            case FAILED -> "It could not be finished";
            case SKIPPED -> "The district has paused its data, so there was nothing to do";
        };
    }

    private static String changed(RunReport run) {
        StringJoiner parts = new StringJoiner(", ");
        for (RecordKind kind : RecordKind.values()) {
            ChangeCounts counts = run.changes(kind);
            int changes = counts.created() + counts.updated() + counts.archived() + counts.restored();
            if (changes > 0) {
                parts.add(label(kind).toLowerCase(Locale.ROOT) + " " + number(changes));
            }
        }
        return parts.length() == 0 ? "Nothing had changed" : "Changes: " + parts;
    }

    private Html when(String what, RunReport run) {
        return Html.of("{}: {}", what, time(run.startedAt()));
    }

    Html nextRun(ConnectionInfo district) {
        return district.nextRunAt()
                .map(at -> Html.of("<p class=\"fine\">Next run by itself: {}</p>", time(at)))
                .orElseGet(() -> Html.of("<p class=\"fine\">No run is planned.</p>"));
    }

    Html time(Instant at) {
        return Html.of("<time datetime=\"{}\">{}</time>", at, TIME.format(at.atZone(zone)));
    }

    /** What one run did, kind by kind, and what it has to say. */
    Html report(RunReport run) {
        return Html.of(
                """
                <section class="card" aria-labelledby="last">
                  <h2 id="last">{}</h2>
                  <p class="fine">{} · {} · took {}</p>
                  {}
                  {}
                  {}
                  <div class="scroll" tabindex="0" role="region" aria-labelledby="last">{}</div>
                  {}
                </section>
                """,
                run.dryRun() ? "The last run, a trial that wrote nothing" : "The last run",
                trigger(run.trigger()),
                time(run.startedAt()),
                duration(run),
                run.problem()
                        .map(problem -> Html.of(
                                "<p class=\"notice failed\">{} <code>{}</code></p>", problem.message(), problem.code()))
                        .orElse(Html.EMPTY),
                Html.each(
                        run.findings(),
                        finding -> Html.of(
                                "<p class=\"notice held\">{} <code>{}</code></p>", finding.message(), finding.code())),
                Html.of(
                                "<p class=\"fine\">Deciding on what was held back is not built yet: the next run looks anew.</p>")
                        .when(!run.findings().isEmpty()),
                table(run),
                warnings(run));
    }

    private static Html table(RunReport run) {
        return Html.of("""
                <table>
                  <thead><tr><th scope="col">Records</th><th scope="col">New</th><th scope="col">Changed</th>
                  <th scope="col">Archived</th><th scope="col">Restored</th><th scope="col">As before</th>
                  <th scope="col">Not done</th></tr></thead>
                  <tbody>{}</tbody>
                </table>
                """, Html.each(Arrays.asList(RecordKind.values()), kind -> row(kind, run.changes(kind))));
    }

    private static Html row(RecordKind kind, ChangeCounts counts) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                label(kind),
                number(counts.created()),
                number(counts.updated()),
                number(counts.archived()),
                number(counts.restored()),
                number(counts.unchanged()),
                number(counts.failed()));
    }

    private static String label(RecordKind kind) {
        return switch (kind) {
            case ORGANIZATION -> "District";
            case LOCATIONS -> "Schools";
            case ACCOUNTS -> "People";
            case CLASSES -> "Classes";
            case ENROLLMENTS -> "Places in classes";
        };
    }

    private static Html warnings(RunReport run) {
        if (run.warnings().isEmpty()) {
            return Html.EMPTY;
        }
        int more = run.warnings().size() - SHOWN_WARNINGS;
        return Html.of(
                "<h3>Worth knowing</h3><ul class=\"warnings\">{}</ul>{}",
                Html.each(
                        run.warnings().stream().limit(SHOWN_WARNINGS).toList(),
                        warning -> Html.of(
                                "<li>{} <code>{}</code></li>",
                                warning.message(),
                                warning.externalId()
                                        .map(id -> warning.code() + " " + id)
                                        .orElse(warning.code()))),
                Html.of("<p class=\"fine\">and {} more</p>", more).when(more > 0));
    }

    /** The runs so far, newest first. */
    Html history(List<RunReport> runs) {
        if (runs.isEmpty()) {
            return Html.EMPTY;
        }
        return Html.of(
                """
                <section aria-labelledby="history">
                  <h2 id="history">History</h2>
                  <div class="scroll" tabindex="0" role="region" aria-labelledby="history"><table>
                    <thead><tr><th scope="col">When</th><th scope="col">Why</th><th scope="col">Result</th>
                    <th scope="col">What it did</th></tr></thead>
                    <tbody>{}</tbody>
                  </table></div>
                </section>
                """,
                Html.each(
                        runs,
                        run -> Html.of(
                                "<tr><td>{}</td><td>{}{}</td><td><span class=\"badge {}\">{}</span></td><td>{}</td></tr>",
                                time(run.startedAt()),
                                trigger(run.trigger()),
                                run.dryRun() ? ", a trial" : "",
                                tone(run.state()),
                                result(run.state()),
                                outcome(run))));
    }

    private static String result(RunState state) {
        return switch (state) {
            case RUNNING -> "On";
            case SUCCEEDED -> "Done";
            case HELD -> "Held";
            case FAILED -> "Failed";
            case SKIPPED -> "Skipped";
        };
    }

    private static String trigger(RunTrigger trigger) {
        return switch (trigger) {
            case ONBOARDING -> "First synchronization";
            case SCHEDULED -> "Nightly";
            case MANUAL -> "Asked for";
        };
    }

    private static String duration(RunReport run) {
        return run.finishedAt()
                .map(end -> Duration.between(run.startedAt(), end))
                .map(took -> took.toSeconds() < 1
                        ? "less than a second"
                        : took.toMinutes() < 1 ? took.toSeconds() + " s" : took.toMinutes() + " min")
                .orElse("unknown");
    }

    static String number(int number) {
        return String.format(Locale.US, "%,d", number);
    }
}
