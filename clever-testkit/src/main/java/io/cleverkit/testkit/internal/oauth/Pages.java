package io.cleverkit.testkit.internal.oauth;

import io.cleverkit.testkit.internal.Application;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Params;
import io.cleverkit.testkit.internal.page.Html;
import java.util.List;
import java.util.Map;

/** The pages of the sign-in and of the portal. Plain HTML: no script, everything a link or a button. */
final class Pages {
    private Pages() {}

    /** Asks for the district; each choice leads to the same address with {@code district_id} added. */
    static Answer chooseDistrict(List<Connection> connections, String path, Params params) {
        StringBuilder html = new StringBuilder("<p>Choose the school district to log in to.</p>\n<ul>\n");
        for (Connection connection : connections) {
            DistrictData district = connection.district();
            String url = params.without("district_id")
                    .with("district_id", district.id())
                    .after(path);
            html.append("<li><a class=\"choice\" data-district=\"")
                    .append(Html.escape(district.id()))
                    .append("\" href=\"")
                    .append(Html.escape(url))
                    .append("\">")
                    .append(Html.escape(district.name()))
                    .append("</a></li>\n");
        }
        return noStore(Html.page("Which district?", html.append("</ul>\n").toString()));
    }

    /** Asks who signs in; the choice is posted to {@code /oauth/login}, which then goes on to {@code next}. */
    static Answer chooseUser(DistrictData district, String path, Params params, String next) {
        String search = params.get("q");
        People people = People.of(district, search);
        StringBuilder html = new StringBuilder();
        html.append("<p>Sign in to <strong>")
                .append(Html.escape(district.name()))
                .append("</strong> as anybody; there are no passwords.</p>\n");
        searchForm(html, path, params, search);
        html.append("<form method=\"post\" action=\"/oauth/login\">")
                .append(Html.hidden("district", district.id()))
                .append(Html.hidden("next", next))
                .append('\n');
        for (Map.Entry<String, List<People.Person>> group : people.groups().entrySet()) {
            group(html, group.getKey(), group.getValue());
        }
        html.append("</form>\n");
        if (people.isCut()) {
            html.append("<p class=\"note\">There are more people than fit here: search for a name.</p>\n");
        }
        return noStore(Html.page("Who are you?", html.toString()));
    }

    private static void searchForm(StringBuilder html, String path, Params params, String search) {
        html.append("<form class=\"search\" method=\"get\" action=\"")
                .append(Html.escape(path))
                .append("\">");
        params.without("q").names().forEach(name -> html.append(Html.hidden(name, params.get(name))));
        html.append(
                        "<input type=\"search\" name=\"q\" aria-label=\"Search by name\" placeholder=\"Search by name\" value=\"")
                .append(Html.escape(search))
                .append("\"><button class=\"plain\">Search</button></form>\n");
    }

    private static void group(StringBuilder html, String title, List<People.Person> people) {
        if (people.isEmpty()) {
            return;
        }
        html.append("<h2>").append(title).append("</h2>\n<ul>\n");
        for (People.Person person : people) {
            String id = Html.escape(person.id());
            html.append("<li><button class=\"choice\" name=\"user\" value=\"")
                    .append(id)
                    .append("\" data-user=\"")
                    .append(id)
                    .append("\">")
                    .append(Html.escape(person.name()))
                    .append("<small>")
                    .append(Html.escape(person.roles()))
                    .append(person.schools().isEmpty() ? "" : " · " + Html.escape(person.schools()))
                    .append("</small></button></li>\n");
        }
        html.append("</ul>\n");
    }

    /** Asks on a shared device whether the browser's session is the person's own. */
    static Answer confirm(String userName, String yes, String no) {
        return noStore(Html.page(
                "Is this you?",
                "<p>This browser is signed in as <strong data-signed-in>" + Html.escape(userName)
                        + "</strong>.</p>\n<ul>\n<li><a class=\"choice\" data-confirm=\"yes\" href=\""
                        + Html.escape(yes)
                        + "\">Yes, that is me</a></li>\n<li><a class=\"choice\" data-confirm=\"no\" href=\""
                        + Html.escape(no) + "\">No, I am somebody else</a></li>\n</ul>\n"));
    }

    /** The signed-in user's portal with the icons of the applications. */
    static Answer portal(String userName, DistrictData district, List<Application> applications) {
        StringBuilder html = new StringBuilder("<p>Signed in to <strong>" + Html.escape(district.name())
                + "</strong> as <strong data-signed-in>" + Html.escape(userName) + "</strong>.</p>\n<ul>\n");
        for (Application application : applications) {
            html.append("<li><a class=\"choice\" data-app=\"")
                    .append(Html.escape(application.clientId()))
                    .append("\" href=\"/portal/launch?client_id=")
                    .append(Params.encode(application.clientId()))
                    .append("\">")
                    .append(Html.escape(application.name()))
                    .append("<small>Click to open</small></a></li>\n");
        }
        html.append("</ul>\n<p><a href=\"/portal/sign-out\" data-sign-out>Sign out and be somebody else</a></p>\n");
        return noStore(Html.page("Your applications", html.toString()));
    }

    static Answer home() {
        return noStore(
                Html.page(
                        "Fake Clever",
                        "<p>A stand-in for Clever, for tests and demonstrations.</p>\n"
                                + "<ul>\n<li><a class=\"choice\" href=\"/portal\">The portal<small>Sign in as anybody and open the"
                                + " application</small></a></li>\n<li><a class=\"choice\" href=\"/__fake/\">Control"
                                + "<small>Districts, tokens, faults, the clock and the last requests</small></a></li>\n</ul>\n"));
    }

    static Answer problem(int status, String title, String explanation) {
        return Answer.html(status, Html.page(title, "<p>" + Html.escape(explanation) + "</p>\n"));
    }

    private static Answer noStore(String page) {
        return Answer.html(200, page).with("Cache-Control", "no-store");
    }
}
