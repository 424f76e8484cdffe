package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.examples.readalong.web.Layout;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.javalin.config.RoutesConfig;
import java.util.Arrays;

/** Where whoever is asked for help looks up the code that a page of refusal shows. It tells about nobody. */
final class LoginHelp {
    static final String PATH = "/help/log-in";

    private LoginHelp() {}

    static void addTo(RoutesConfig routes) {
        routes.get(PATH, ctx -> ctx.html(page().toString()));
    }

    static Html page() {
        Html rows = Html.each(Arrays.asList(RefusalCode.values()), code -> {
            RefusalReason reason = RefusalReason.of(code);
            return Html.of(
                    "<tr id=\"{}\"><th scope=\"row\"><code>{}</code></th><td>{}</td><td>{}</td></tr>",
                    code,
                    code,
                    reason.forPerson(),
                    reason.forOperator());
        });
        return Layout.page("When a log-in fails", Html.of("""
                <h1>When a log-in fails</h1>
                <p class="lead">For administrators and support: what the code on the page means.</p>
                <div class="scroll" tabindex="0" role="region" aria-label="Codes"><table>
                  <thead><tr><th scope="col">Code</th><th scope="col">What the person reads</th><th scope="col">What happened</th></tr></thead>
                  <tbody>{}</tbody>
                </table></div>
                """, rows));
    }
}
