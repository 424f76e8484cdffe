package io.cleverkit.examples.readalong.support;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readalong in one mode, a district at the fake whose people log in, and accounts made by hand. */
public final class LoginRig implements AutoCloseable {
    /** What {@link #logIn} answers for whoever gets in. */
    public static final String IN = "IN";

    private static final Pattern CODE = Pattern.compile("<code>([A-Z_]+)</code>");

    public final FakeClever fake;
    public final FakeDistrict district;
    public final App app;

    public LoginRig(String mode, Consumer<FakeDistrict> description) {
        this(mode, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", description);
    }

    public LoginRig(String mode, String database, Consumer<FakeDistrict> description) {
        int port = App.freePort();
        fake = FakeClever.builder()
                .redirectUri("http://localhost:" + port + "/login/clever/callback")
                .district("Maple " + UUID.randomUUID(), description)
                .start();
        district = fake.district();
        Map<String, String> variables = new HashMap<>();
        variables.put("PORT", Integer.toString(port));
        variables.put("DB_URL", database);
        variables.put("SYNC_MODE", mode);
        if (mode.equals("full-roster")) {
            variables.put("LOCAL_ACCOUNTS", "allowed");
        }
        app = App.start(fake, variables);
        app.awaitFirstRun(district.id());
    }

    /** Makes an account by hand and returns its id. */
    public String account(String role, String first, String last, String email) {
        return account(district, role, first, last, email);
    }

    public String account(FakeDistrict of, String role, String first, String last, String email) {
        HttpResponse<String> made = app.post(
                "/api/organizations/" + of.id() + "/accounts",
                "{\"role\":\"%s\",\"first\":\"%s\",\"last\":\"%s\",\"email\":\"%s\"}"
                        .formatted(role, first, last, email));
        if (made.statusCode() != 201) {
            throw new IllegalStateException("Not made: " + made.statusCode() + " " + made.body());
        }
        return App.json(made).path("accountId").textValue();
    }

    public void archive(String accountId) {
        app.send(app.request("/api/organizations/" + district.id() + "/accounts/" + accountId)
                .DELETE());
    }

    /** Logs somebody in from a fresh browser; returns {@link #IN}, or the code of the page that they see. */
    public String logIn(FakeUser user) {
        return logIn(new Browser(), user);
    }

    public String logIn(Browser browser, FakeUser user) {
        HttpResponse<String> begin = browser.get(app.url("/login/clever"));
        URI back = fake.login().as(user).authorize(Browser.location(begin));
        HttpResponse<String> landed = browser.get(back);
        if (landed.statusCode() == 303 && Browser.location(landed).getPath().equals("/me")) {
            return IN;
        }
        Matcher code = CODE.matcher(landed.body());
        return code.find() ? code.group(1) : "status " + landed.statusCode();
    }

    @Override
    public void close() {
        app.close();
        fake.close();
    }
}
