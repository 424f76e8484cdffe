package io.cleverkit.sso.functional;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.CleverLoginBuilder;
import io.cleverkit.sso.LoginCookie;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.RefusalReason;
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
        Map<String, List<String>> query();

        String parameter(String name);

        String cookie(String name);

        void addHeader(String name, String value);

        void redirect(String location);

        void page(int status, String text);

        boolean hasSession();

        void newSession(String accountId, String shownName);
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

    QuickStart(
            ApplicationCredentials credentials,
            URI callback,
            ConnectedDistricts districts,
            AccountDirectory directory) {
        login = CleverLogin.builder(credentials, callback)
                .connectedDistricts(districts)
                .build();
        accounts = AccountResolver.of(directory, districts);
    }

    /** GET /login/clever, where the button leads. */
    void begin(Web web) {
        LoginStart start = login.begin(LoginRequest.builder()
                .returnTo(web.parameter("returnTo"))
                .cookie(web.cookie(login.cookieName()))
                .build());
        send(web, start.cookie());
        web.redirect(start.uri().toString());
    }

    /** GET /login/clever/callback, the primary redirect URI. */
    void callback(Web web) {
        LoginResult result = login.callback(CallbackRequest.builder()
                .query(web.query())
                .cookie(web.cookie(login.cookieName()))
                .build());
        result.cookie().ifPresent(cookie -> send(web, cookie));
        result.handle(
                signedIn -> enter(web, signedIn),
                restart -> web.redirect(restart.uri().toString()),
                alreadyUsed -> web.redirect(web.hasSession() ? "/" : "/login/clever"),
                refused -> refuse(web, refused.reason()));
    }

    private void enter(Web web, LoginResult.SignedIn in) {
        accounts.resolve(in.identity())
                .handle(
                        found -> open(web, found.account(), in),
                        several -> web.page(
                                200, "Choose one of " + several.accounts().size()),
                        none -> refuse(web, none.reason()));
    }

    private static void open(Web web, HostAccount account, LoginResult.SignedIn in) {
        web.newSession(account.accountId(), in.identity().displayName().orElse(account.label()));
        web.redirect(in.returnTo());
    }

    private static void refuse(Web web, RefusalReason reason) {
        web.page(403, reason.forPerson() + " (" + reason.code() + ")");
    }

    private static void send(Web web, LoginCookie cookie) {
        web.addHeader("Set-Cookie", cookie.header());
    }
    // endregion
}
