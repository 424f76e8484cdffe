package io.cleverkit.examples.readalong.web;

import java.util.Optional;

/** What all pages share: the head, the bar at the top with who is signed in, and the foot. */
public final class Layout {
    private Layout() {}

    /** Returns a whole page for somebody who is not signed in. */
    public static Html page(String title, Html main) {
        return page(title, Optional.empty(), Html.EMPTY, main);
    }

    /** Returns a whole page for whoever is signed in. */
    public static Html page(String title, SignedInBar bar, Html main) {
        return page(title, Optional.of(bar), Html.EMPTY, main);
    }

    /** Returns a whole page with something more in its head. */
    public static Html page(String title, Optional<SignedInBar> bar, Html head, Html main) {
        return Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>{} · Readalong</title>
                  <link rel="stylesheet" href="/assets/readalong.css">
                  <link rel="icon" href="/assets/readalong.svg" type="image/svg+xml">
                  {}
                </head>
                <body>
                  <a class="skip" href="#main">Skip to content</a>
                  <header class="bar">
                    <a class="brand" href="/"><img src="/assets/readalong.svg" alt="" width="28" height="28">Readalong</a>
                    {}
                  </header>
                  <main id="main" tabindex="-1">
                    {}
                  </main>
                  <footer>Readalong is the sample app of Cleverkit.</footer>
                </body>
                </html>
                """, title, head, bar.map(Layout::signedIn).orElse(Html.EMPTY), main);
    }

    /** Returns a page without any link of its own, for frames of other sites, in which our other pages do not show. */
    public static Html bare(String title, Html main) {
        return Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>{} · Readalong</title>
                  <link rel="stylesheet" href="/assets/readalong.css">
                </head>
                <body>
                  <header class="bar">
                    <span class="brand"><img src="/assets/readalong.svg" alt="" width="28" height="28">Readalong</span>
                  </header>
                  <main>
                    {}
                  </main>
                </body>
                </html>
                """, title, main);
    }

    private static Html signedIn(SignedInBar bar) {
        return Html.of(
                """
                <nav aria-label="Main">
                  <a href="/me">{}</a>
                  {}
                </nav>
                <div class="who"><span class="who-name">{}</span><span class="badge">{}</span></div>
                {}
                """,
                bar.mayAdminister() ? "My page" : "My classes",
                Html.of("<a href=\"/admin\">SIS integration</a>").when(bar.mayAdminister()),
                bar.name(),
                bar.role(),
                form("/logout", bar.csrf(), Html.of("<button class=\"quiet\" type=\"submit\">Log out</button>")));
    }

    /** Returns a form that only a page of ours can have made. */
    public static Html form(String action, String csrf, Html content) {
        return Html.of(
                "<form method=\"post\" action=\"{}\"><input type=\"hidden\" name=\"csrf\" value=\"{}\">{}</form>",
                action,
                csrf,
                content);
    }

    /**
     * Who is signed in, for the bar at the top: on a shared computer everybody must see whose session it is.
     *
     * @param name the person's name
     * @param role what the account is for
     * @param mayAdminister whether the administration is linked
     * @param csrf proof that a form is ours
     */
    public record SignedInBar(String name, String role, boolean mayAdminister, String csrf) {
        /** Shows nothing. */
        @Override
        public String toString() {
            return "SignedInBar[]";
        }
    }
}
