package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.LocalAccounts.Change;
import io.cleverkit.examples.readalong.roster.LocalAccounts.Outcome;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.roster.RosterQueries.OrganizationRow;
import io.cleverkit.sync.ConnectionInfo;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The part of the admin API for accounts that are made by hand. The bearer token is asked for by {@link AdminApi}. */
public final class AccountsApi {
    private static final String ONE = "/api/organizations/{district}/accounts/{accountId}";

    private final Districts districts;
    private final RosterQueries roster;
    private final LocalAccounts accounts;
    private final Predicate<String> allowed;

    /** Creates it; {@code allowed} tells whether accounts may be made by hand in a district. */
    public AccountsApi(Districts districts, RosterQueries roster, LocalAccounts accounts, Predicate<String> allowed) {
        this.districts = districts;
        this.roster = roster;
        this.accounts = accounts;
        this.allowed = allowed;
    }

    /** Adds its routes. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/organizations/{district}/accounts", this::create);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::archive);
    }

    private void create(Context ctx) throws IOException {
        String organization = organization(ctx);
        if (!allowed.test(ctx.pathParam("district"))) {
            throw new Problem(
                    409,
                    "local-accounts-refused",
                    "Clever manages this district's accounts, and LOCAL_ACCOUNTS allows none beside them. Nothing was made");
        }
        JsonBody body = JsonBody.read(ctx.bodyInputStream(), Set.of("role", "first", "last", "email", "locations"));
        String accountId = accounts.create(
                        organization,
                        role(body),
                        body.name("first").orElseThrow(() -> missing("first")),
                        body.name("last").orElseThrow(() -> missing("last")),
                        body.email("email"),
                        body.ids("locations"))
                .orElseThrow(
                        () -> Problem.badBody(
                                "locations must be Clever ids of schools that this district shares, each once. Nothing was made"));
        AdminApi.answer(ctx, 201, json -> {
            json.writeStartObject();
            json.writeStringField("accountId", accountId);
            json.writeEndObject();
        });
    }

    private static Role role(JsonBody body) {
        return Role.valueOf(body.oneOf("role", List.of("ADMIN", "STUDENT", "TEACHER")));
    }

    private static Problem missing(String field) {
        return Problem.badBody(field + " must be there");
    }

    private void change(Context ctx) throws IOException {
        String organization = organization(ctx);
        JsonBody body = JsonBody.read(ctx.bodyInputStream(), Set.of("first", "last", "email"));
        Change change = new Change(body.name("first"), body.name("last"), body.has("email"), body.email("email"));
        require(accounts.change(organization, ctx.pathParam("accountId"), change));
        AdminApi.answer(ctx, 200, AccountsApi::nothingMore);
    }

    private void archive(Context ctx) throws IOException {
        require(accounts.archive(organization(ctx), ctx.pathParam("accountId")));
        AdminApi.answer(ctx, 200, AccountsApi::nothingMore);
    }

    private static void nothingMore(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeEndObject();
    }

    private static void require(Outcome outcome) {
        switch (outcome) {
            case UNKNOWN -> throw new Problem(404, "unknown-account", "This district has no account with this id");
            case MANAGED_BY_CLEVER ->
                throw new Problem(
                        409,
                        "roster-managed-by-clever",
                        "Clever manages this account, so it is changed in the district's own systems. Nothing was changed here");
            case DONE -> {}
        }
    }

    private String organization(Context ctx) {
        ConnectionInfo district = districts.find(ctx.pathParam("district")).orElseThrow(Problem::unknownDistrict);
        Optional<OrganizationRow> organization =
                roster.organization(district.key().district());
        return organization
                .map(OrganizationRow::id)
                .orElseThrow(() -> new Problem(
                        404,
                        "no-roster-yet",
                        "This district is connected, and its first sync has not written anything yet"));
    }
}
