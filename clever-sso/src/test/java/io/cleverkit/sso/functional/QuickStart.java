package io.cleverkit.sso.functional;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.CleverLoginBuilder;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.Resolution;
import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The code of the README: a host in a few lines, over whatever web framework it has. */
final class QuickStart {
    /** What the host's web framework gives. */
    interface Web {
        /** All parameters of the query, decoded. */
        Map<String, List<String>> query();

        /** One parameter of the query, decoded; null if it is not there. */
        String parameter(String name);

        /** The value of a cookie of the request; null if it is not there. */
        String cookie(String name);

        /** Adds a header to the answer. */
        void addHeader(String name, String value);

        /** Answers with status 302. */
        void redirect(String location);

        /** Answers with a page that says this. */
        void page(int status, String text);

        /** Whether somebody is logged in in this browser. */
        boolean hasSession();

        /** Throws away the session that the browser has, opens one with a new id, and redirects. */
        void newSession(String accountId, String location);

        /** Answers with a page that says this, with status 403, and ends the session that the browser has. */
        void noAccount(String text);

        /** Answers with a page to choose from; what is chosen is checked against this very list. */
        void chooseOne(List<HostAccount> accounts, String location);
    }

    /** The test's addresses, in place of Clever's. */
    QuickStart(
            UnaryOperator<CleverLoginBuilder> addresses,
            ApplicationCredentials credentials,
            URI callback,
            ConnectedDistricts districts,
            AccountDirectory directory) {
        login = addresses
                .apply(CleverLogin.builder(credentials, callback).connectedDistricts(districts))
                .build();
        accounts = AccountResolver.of(directory, districts);
    }

    // region quick-start
    private final CleverLogin login;
    private final AccountResolver accounts;

    QuickStart(ApplicationCredentials id, URI callback, ConnectedDistricts districts, AccountDirectory directory) {
        login = CleverLogin.builder(id, callback).connectedDistricts(districts).build();
        accounts = AccountResolver.of(directory, districts);
    }

    /** GET /login/clever, where the button leads. */
    void begin(Web web) {
        LoginStart start = login.begin(LoginRequest.builder()
                .returnTo(web.parameter("returnTo"))
                .cookie(web.cookie(login.cookieName()))
                .build());
        web.addHeader("Set-Cookie", start.cookie().header());
        web.redirect(start.uri().toString());
    }

    /** GET /login/clever/callback, the primary redirect URI. */
    void callback(Web web) {
        LoginResult result = login.callback(CallbackRequest.builder()
                .query(web.query())
                .cookie(web.cookie(login.cookieName()))
                .build());
        result.cookie().ifPresent(cookie -> web.addHeader("Set-Cookie", cookie.header()));
        result.handle(
                signedIn -> enter(web, signedIn),
                restart -> web.redirect(restart.uri().toString()),
                alreadyUsed -> web.redirect(web.hasSession() ? "/" : "/login/clever"),
                refused -> web.page(403, refused.reason().forPerson()));
    }

    private void enter(Web web, LoginResult.SignedIn in) {
        Resolution resolution = accounts.resolve(in.identity());
        resolution.handle(
                found -> web.newSession(found.account().accountId(), in.returnTo()),
                several -> web.chooseOne(several.accounts(), in.returnTo()),
                none -> web.noAccount(none.reason().forPerson()));
    }
    // endregion
}
