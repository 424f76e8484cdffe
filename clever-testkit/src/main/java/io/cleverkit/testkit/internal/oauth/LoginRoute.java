package io.cleverkit.testkit.internal.oauth;

import io.cleverkit.testkit.internal.Application;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The three ways in: the button ({@code /oauth/authorize}), the link ({@code /oauth/instant-login}), the portal. */
final class LoginRoute {
    private final Platform platform;
    private final Codes codes;
    private final Sessions sessions;

    LoginRoute(Platform platform, Codes codes, Sessions sessions) {
        this.platform = platform;
        this.codes = codes;
        this.sessions = sessions;
    }

    /** A login that the application began: back to the URI it named, with its {@code state}. */
    Answer authorize(Call call) {
        Params params = call.params();
        Optional<Application> app = platform.application(params.get("client_id"));
        if (app.isEmpty()) {
            return unknownClient();
        }
        String redirectUri = params.get("redirect_uri");
        if (!app.get().redirectUris().contains(redirectUri)) {
            return Pages.problem(
                    400,
                    "This redirect URI is not registered",
                    "The application's redirect_uri must be exactly one of those it is registered with.");
        }
        if (!params.get("response_type").equals("code")) {
            return Pages.problem(400, "Only codes are handed out", "response_type must be code.");
        }
        if (params.get("confirmed").equals("false") && sessions.of(call).isPresent()) {
            return confirm(call, sessions.of(call).get());
        }
        return signedIn(call, session -> {
            Optional<Answer> refused = refusal(session, params, redirectUri);
            return refused.orElseGet(
                    () -> redirect(app.get(), redirectUri, session, params.first("state"), params.get("nonce")));
        });
    }

    /** On a shared device: whether the browser's session is the person's own, before anything is told to the application. */
    private static Answer confirm(Call call, Sessions.Session session) {
        String name = session.district()
                .find(Kind.USERS, session.user())
                .map(People::nameOf)
                .orElse("nobody");
        Params rest = call.params().without("confirmed");
        return Pages.confirm(
                name, rest.after(call.path()), "/portal/sign-out?next=" + Params.encode(rest.after(call.path())));
    }

    /** A login from a link on a district's own page: to the primary redirect URI, without {@code state}. */
    Answer instantLogin(Call call) {
        Optional<Application> app = platform.application(call.params().get("client_id"));
        if (app.isEmpty()) {
            return unknownClient();
        }
        // By a link Library applications cannot be reached.
        return signedIn(
                call, session -> platform.isConnected(session.district()) ? launch(app.get(), session) : notShared());
    }

    Answer portal(Call call) {
        return signedIn(
                call,
                session -> Pages.portal(
                        session.district()
                                .find(Kind.USERS, session.user())
                                .map(People::nameOf)
                                .orElse("nobody"),
                        session.district(),
                        platform.applications()));
    }

    /** A click on the application's icon: to the primary redirect URI, without {@code state}. */
    Answer launch(Call call) {
        Optional<Application> app = platform.application(call.params().get("client_id"));
        if (app.isEmpty()) {
            return unknownClient();
        }
        return sessions.of(call).map(session -> launch(app.get(), session)).orElseGet(() -> Answer.redirect("/portal"));
    }

    /** Opens the fake's browser session and goes on to where the user came from. */
    Answer login(Call call) {
        Params form = call.form();
        String next = form.get("next");
        Optional<DistrictData> district = reachable(form.get("district"));
        boolean known = district.flatMap(d -> d.findShared(Kind.USERS, form.get("user")))
                .isPresent();
        if (!call.is("POST") || !known) {
            return Pages.problem(400, "There is nobody like that", "The user is not, or no longer, in this district.");
        }
        return sessions.open(
                district.orElseThrow(), form.get("user"), Answer.redirect(staysHere(next) ? next : "/portal"));
    }

    /** Only onwards within the fake: a page must not be able to send its visitors anywhere. */
    private static boolean staysHere(String next) {
        return next.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\");
    }

    Answer signOut(Call call) {
        String next = call.params().get("next");
        return sessions.close(call, Answer.redirect(staysHere(next) ? next : "/portal"));
    }

    private Answer signedIn(Call call, Function<Sessions.Session, Answer> then) {
        Params params = call.params();
        Optional<String> wanted = params.first("district_id").filter(id -> !id.isEmpty());
        Optional<Sessions.Session> session = sessions.of(call)
                .filter(s -> wanted.filter(id -> !id.equals(s.district().id())).isEmpty());
        if (session.isPresent()) {
            return then.apply(session.get());
        }
        List<Connection> choice =
                platform.connections().stream().filter(this::isReachable).toList();
        if (wanted.isEmpty() && choice.size() > 1) {
            return Pages.chooseDistrict(choice, call.path(), params);
        }
        Optional<DistrictData> district = wanted.isPresent()
                ? reachable(wanted.get())
                : choice.stream().findFirst().map(Connection::district);
        if (district.isEmpty()) {
            return Pages.problem(404, "There is no such district", "No connected district has this district_id.");
        }
        return Pages.chooseUser(
                district.get(), call.path(), params, params.without("q").after(call.path()));
    }

    private Answer launch(Application app, Sessions.Session session) {
        return refusal(session, Params.parse(""), app.primaryRedirectUri())
                .orElseGet(() -> redirect(app, app.primaryRedirectUri(), session, Optional.empty(), ""));
    }

    /** Who is no longer shared gets Clever's own page, or goes back to the application if that asked for it. */
    private Optional<Answer> refusal(Sessions.Session session, Params params, String redirectUri) {
        boolean shared = platform.isConnected(session.district())
                ? session.district().findShared(Kind.USERS, session.user()).isPresent()
                : platform.library().reaches(session.district(), session.user());
        if (shared) {
            return Optional.empty();
        }
        if (params.get("return_unshared").equals("true")) {
            Params back = withState(Params.parse("").with("error", "unauthorized-user"), params.first("state"));
            return Optional.of(Answer.redirect(back.after(redirectUri)));
        }
        return Optional.of(notShared());
    }

    private static Answer notShared() {
        return Pages.problem(
                403, "Not shared with this application", "Your district has not shared you with this application.");
    }

    private Answer redirect(
            Application app, String redirectUri, Sessions.Session session, Optional<String> state, String nonce) {
        String code = codes.issue(
                app.clientId(),
                redirectUri,
                session.district(),
                session.user(),
                !platform.isConnected(session.district()),
                nonce);
        return Answer.redirect(
                withState(Params.parse("").with("code", code), state).after(redirectUri));
    }

    private static Params withState(Params params, Optional<String> state) {
        return state.map(value -> params.with("state", value)).orElse(params);
    }

    /** A district in which somebody can sign in: connected, or with teachers who use the Library. */
    private Optional<DistrictData> reachable(String districtId) {
        return platform.connection(districtId).filter(this::isReachable).map(Connection::district);
    }

    private boolean isReachable(Connection connection) {
        return connection.isConnected() || platform.library().isUsedIn(connection.district());
    }

    private static Answer unknownClient() {
        return Pages.problem(400, "Unknown application", "No application is registered with this client_id.");
    }
}
