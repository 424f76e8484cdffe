package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.login.AnonymousForms;
import io.cleverkit.examples.readalong.login.Visitors;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.util.function.Predicate;

/** Everything about passwords, put together. */
public final class PasswordParts {
    private final PasswordRoutes routes;
    private final PasswordInvitations invitations;

    /**
     * Puts it together.
     *
     * @param openDistricts whether people of a district may come in
     * @param publicUrl where browsers find Readalong
     */
    public PasswordParts(
            Database database, Clock clock, Predicate<String> openDistricts, Visitors visitors, URI publicUrl) {
        Passwords passwords = new Passwords(database, clock);
        PasswordLogin login = new PasswordLogin(passwords, new Attempts(database, clock), openDistricts);
        boolean https = "https".equals(publicUrl.getScheme());
        this.routes = new PasswordRoutes(passwords, login, visitors, new AnonymousForms(https));
        this.invitations = new PasswordInvitations(passwords, login, publicUrl);
    }

    /** Adds the pages. */
    public void addTo(RoutesConfig routesConfig) {
        routes.addTo(routesConfig);
    }

    /** Returns what makes links with which people set a password. */
    public PasswordInvitations invitations() {
        return invitations;
    }
}
