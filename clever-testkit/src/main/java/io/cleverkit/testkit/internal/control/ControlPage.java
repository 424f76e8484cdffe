package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Journal;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.fault.FaultKind;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.page.Html;
import java.util.List;
import java.util.Map;

/**
 * The control API as a page, for people: what the fake holds, what was asked of it, and its switches as buttons. No script;
 * every button posts a form to {@link PageActions}.
 */
final class ControlPage {
    /** Where its forms go. */
    static final String ACTION = "/__fake/page";

    private static final int REQUESTS_SHOWN = 50;
    private static final Map<String, String> HEALTHY = Map.of("running", "good", "success", "good", "", "good");

    private final Platform platform;
    private final FaultRules faults;
    private final Journal journal;
    private final Disasters disasters;
    private final StringBuilder html = new StringBuilder();

    ControlPage(Platform platform, FaultRules faults, Journal journal, Disasters disasters) {
        this.platform = platform;
        this.faults = faults;
        this.journal = journal;
        this.disasters = disasters;
    }

    /** The page, with a word about what was just done; empty for none. */
    Answer show(String said) {
        return write(200, said.isEmpty() ? "" : "<p class=\"said\" role=\"status\">" + Html.escape(said) + "</p>\n");
    }

    /** The page, with a word about why nothing was done. */
    Answer refuse(String why) {
        return write(
                400, "<p class=\"said wrong\" role=\"alert\">Nothing was changed: " + Html.escape(why) + ".</p>\n");
    }

    private Answer write(int status, String said) {
        html.append(said);
        html.append("<p class=\"note\">Everything here can also be done with the control API, see ")
                .append("<a href=\"/__fake/state\">its state as JSON</a>, or from a test.</p>\n");
        html.append("<h2>Districts</h2>\n");
        platform.connections().forEach(this::district);
        clock();
        faults();
        disasters();
        requests();
        return Answer.html(status, Html.page("Control", html.toString())).with("Cache-Control", "no-store");
    }

    private void district(Connection connection) {
        ObjectNode view = StateView.of(connection);
        String id = view.path("id").asText();
        String state = view.path("state").asText("");
        boolean connected = connection.isConnected();
        html.append("<section class=\"card\" id=\"").append(Html.escape(id)).append("\">\n<h3>");
        html.append(Html.escape(view.path("name").asText()))
                .append("</h3>\n<code>")
                .append(Html.escape(id));
        html.append("</code>\n<p>")
                .append(pill(connected ? "good" : "bad", connected ? "connected" : "disconnected"))
                .append(' ')
                .append(pill(HEALTHY.getOrDefault(state, "bad"), state.isEmpty() ? "no state" : state))
                .append("</p>\n<dl>");
        fact("Last sync", view.path("last_sync").asText("never"));
        fact("Records", counts(view.path("records")));
        fact("People", counts(view.path("roles")));
        fact("Token", view.path("token").asText("none"));
        html.append("</dl>\n");
        buttons(id, connected, state.equals("paused"));
        html.append("</section>\n");
    }

    private void buttons(String id, boolean connected, boolean paused) {
        html.append(form()).append(Html.hidden("district", id));
        button("sync", "Sync now");
        button(paused ? "resume" : "pause", paused ? "Resume" : "Pause");
        button("rotate", "Rotate token");
        button(connected ? "disconnect" : "connect", connected ? "Disconnect" : "Connect again");
        html.append("</form>\n");
    }

    private void clock() {
        html.append("<h2>Clock</h2>\n<p>It is <strong data-now>")
                .append(StateView.of(platform).path("now").asText())
                .append("</strong>.</p>\n")
                .append(form())
                .append("<label>Move it ahead by<select name=\"by\">")
                .append(option("PT1M", "1 minute"))
                .append(option("PT2H", "2 hours"))
                .append(option("P1D", "1 day"))
                .append(option("P31D", "31 days"))
                .append(option("P300D", "300 days"))
                .append("</select></label>");
        button("advance", "Advance");
        html.append("</form>\n");
    }

    private void faults() {
        html.append("<h2>Faults</h2>\n").append(form());
        html.append("<label>Requests whose path matches<input name=\"path\" value=\"/v3.1/users\" required></label>")
                .append("<label>fail with<select name=\"fault\">");
        FaultKind.all().map(Enum::name).forEach(name -> html.append(option(name, name)));
        html.append("</select></label><label>so many times<input name=\"times\" type=\"number\" min=\"1\" value=\"1\"")
                .append(" required></label>");
        button("fault", "Put on");
        html.append("</form>\n");
        List<FaultRules.Pending> pending = faults.pendingRules();
        if (pending.isEmpty()) {
            html.append("<p class=\"note\">No fault is on.</p>\n");
            return;
        }
        html.append("<ul>\n");
        for (FaultRules.Pending fault : pending) {
            html.append("<li>").append(Html.escape(fault.text())).append("</li>\n");
        }
        html.append("</ul>\n").append(form());
        button("clear", "Take all off");
        html.append("</form>\n");
    }

    private void disasters() {
        html.append("<h2>Disasters</h2>\n").append(form()).append("<label>District<select name=\"district\">");
        platform.connections().stream()
                .map(Connection::district)
                .forEach(district -> html.append(option(district.id(), district.name())));
        html.append("</select></label><label>is struck by<select name=\"disaster\">");
        disasters.names().forEach(name -> html.append(option(name, name)));
        html.append("</select></label>");
        button("strike", "Strike");
        html.append(
                "</form>\n<p class=\"note\">What spoils answers ends with the faults; what changes records stays.</p>\n");
    }

    private void requests() {
        if (journal.isOff()) {
            html.append("<h2>Last requests</h2>\n<p class=\"note\">The journal is off.</p>\n");
            return;
        }
        List<Journal.Entry> all = journal.entries();
        html.append(
                        "<h2>Last requests</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Last requests\">")
                .append("<table>\n<thead><tr><th>Method</th><th>Path</th><th>Status</th></tr></thead>\n<tbody>\n");
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - REQUESTS_SHOWN); i--) {
            Journal.Entry entry = all.get(i);
            html.append("<tr><td>")
                    .append(Html.escape(entry.method()))
                    .append("</td><td class=\"url\">")
                    .append(Html.escape(entry.path()))
                    .append(entry.query().isEmpty() ? "" : "?" + Html.escape(entry.query()))
                    .append("</td><td>")
                    .append(entry.status() == 0 ? "reset" : String.valueOf(entry.status()))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void fact(String name, String value) {
        html.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.escape(value))
                .append("</dd>");
    }

    private void button(String action, String label) {
        html.append("<button class=\"plain\" name=\"do\" value=\"")
                .append(action)
                .append("\">")
                .append(label)
                .append("</button>");
    }

    private static String form() {
        return "<form class=\"row\" method=\"post\" action=\"" + ACTION + "\">";
    }

    private static String option(String value, String label) {
        return "<option value=\"" + Html.escape(value) + "\">" + Html.escape(label) + "</option>";
    }

    private static String pill(String kind, String text) {
        return "<span class=\"pill " + kind + "\">" + Html.escape(text) + "</span>";
    }

    /** {@code schools 3, users 341}, without what there is none of. */
    private static String counts(JsonNode numbers) {
        StringBuilder text = new StringBuilder();
        numbers.properties().forEach(field -> {
            if (field.getValue().asInt() > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(field.getKey().replace('_', ' '))
                        .append(' ')
                        .append(field.getValue().asInt());
            }
        });
        return text.isEmpty() ? "none" : text.toString();
    }
}
