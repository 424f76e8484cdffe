package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.password.PasswordInvitations;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.LocalAccounts.Change;
import io.cleverkit.examples.readalong.roster.LocalAccounts.Outcome;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.roster.RosterQueries.OrganizationRow;
import io.cleverkit.sso.AccessEnd;
import io.cleverkit.sso.AccessEndCause;
import io.cleverkit.sso.RefusalReason;
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
    private final PasswordInvitations invitations;
    private final AccessEnd access;
    private final Predicate<String> allowed;

    /**
     * Creates it.
     *
     * @param invitations makes links with which people set a password
     * @param access ends sessions and passwords of accounts that are archived
     * @param allowed whether accounts may be made by hand in a district
     */
    public AccountsApi(
            Districts districts,
            RosterQueries roster,
            LocalAccounts accounts,
            PasswordInvitations invitations,
            AccessEnd access,
            Predicate<String> allowed) {
        this.districts = districts;
        this.roster = roster;
        this.accounts = accounts;
        this.invitations = invitations;
        this.access = access;
        this.allowed = allowed;
    }

    /** Adds its routes. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/organizations/{district}/accounts", this::create);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::archive);
        routes.post(ONE + "/password-link", this::invite);
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
        String accountId = ctx.pathParam("accountId");
        require(accounts.archive(organization(ctx), accountId));
        access.end(List.of(accountId), AccessEndCause.ARCHIVED);
        AdminApi.answer(ctx, 200, AccountsApi::nothingMore);
    }

    private void invite(Context ctx) throws IOException {
        String organization = organization(ctx);
        JsonBody.read(ctx.bodyInputStream(), Set.of());
        PasswordInvitations.Answer answer = invitations.invite(organization, ctx.pathParam("accountId"));
        switch (answer.outcome()) {
            case UNKNOWN -> require(Outcome.UNKNOWN);
            case ADDRESS_IN_USE -> require(Outcome.ADDRESS_IN_USE);
            case NO_ADDRESS ->
                throw new Problem(
                        409, "no-address", "This account has no e-mail address to log in with. Give it one first");
            case REFUSED ->
                throw new Problem(
                        409,
                        "password-not-here",
                        answer.refusal()
                                .map(RefusalReason::forOperator)
                                .orElse("This account may not have a password"));
            case MADE -> {}
        }
        AdminApi.answer(ctx, 201, json -> {
            json.writeStartObject();
            json.writeStringField("link", answer.link());
            json.writeStringField("expiresAt", answer.expiresAt());
            json.writeEndObject();
        });
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
            case ADDRESS_IN_USE ->
                throw new Problem(
                        409,
                        "address-in-use",
                        "Another account logs in with this e-mail address and a password. Nothing was changed");
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
