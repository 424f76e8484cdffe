package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import java.util.Optional;

/** What the pages for passwords look like. */
final class PasswordPages {
    private PasswordPages() {}

    static Html logIn(String csrf, Optional<String> problem, boolean justSet) {
        Html form = Layout.form(PasswordRoutes.LOGIN, csrf, Html.of("""
                <p class="field"><label for="email">E-mail address</label>
                  <input id="email" name="email" type="email" autocomplete="username" maxlength="254" required></p>
                <p class="field"><label for="password">Password</label>
                  <input id="password" name="password" type="password" autocomplete="current-password" maxlength="512" required></p>
                <p><button class="button" type="submit">Log in</button></p>
                """));
        Html main = Html.of(
                """
                <section class="card narrow">
                  <h1>Log in with a password</h1>
                  {}{}
                  {}
                  <p class="fine">Only for accounts that were made by hand. With an account at Clever,
                  <a href="/login/clever">log in with Clever</a>. If you forgot your password, ask whoever made your account for a
                  new link.</p>
                </section>
                """,
                Html.of("<p class=\"notice good\" role=\"status\">Your password is set. Log in with it now.</p>")
                        .when(justSet),
                problem(problem),
                form);
        return Layout.page("Log in with a password", main);
    }

    static Html choose(String token, String loginName, Optional<String> problem) {
        Html main =
                Html.of("""
                <section class="card narrow">
                  <h1>Choose a password</h1>
                  <p>You will log in with <strong>{}</strong> and this password, of at least {} characters.</p>
                  {}
                  <form method="post" action="{}">
                    <input type="hidden" name="token" value="{}">
                    <input type="hidden" name="username" value="{}" autocomplete="username">
                    <p class="field"><label for="password">Password</label>
                      <input id="password" name="password" type="password" autocomplete="new-password" maxlength="512" required></p>
                    <p class="field"><label for="again">The same again</label>
                      <input id="again" name="again" type="password" autocomplete="new-password" maxlength="512" required></p>
                    <p><button class="button" type="submit">Set this password</button></p>
                  </form>
                </section>
                """, loginName, PasswordRule.SHORTEST, problem(problem), PasswordRoutes.SET, token, loginName);
        return Layout.page("Choose a password", main);
    }

    private static Html problem(Optional<String> problem) {
        return problem.map(text -> Html.of("<p class=\"notice failed\" role=\"alert\">{}</p>", text))
                .orElse(Html.EMPTY);
    }
}
