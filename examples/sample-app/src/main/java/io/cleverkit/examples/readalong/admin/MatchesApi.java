package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.matching.Actor;
import io.cleverkit.examples.readalong.matching.Decision;
import io.cleverkit.examples.readalong.matching.Explanation;
import io.cleverkit.examples.readalong.matching.Matching;
import io.cleverkit.examples.readalong.matching.Outcome;
import io.cleverkit.examples.readalong.matching.Unmatched;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the admin API about people who could not log in, and about whose an account is. The bearer token is asked for by
 * {@link AdminApi}.
 */
public final class MatchesApi {
    private static final String DISTRICT = "/api/organizations/{district}";
    private static final List<String> ROLES = List.of("ADMIN", "STUDENT", "TEACHER");

    private final Districts districts;
    private final Matching matching;

    /** Creates it. */
    public MatchesApi(Districts districts, Matching matching) {
        this.districts = districts;
        this.matching = matching;
    }

    /** Adds its routes. */
    public void addTo(RoutesConfig routes) {
        routes.get(DISTRICT + "/matches", this::matches);
        routes.post(DISTRICT + "/matches/decisions", this::decide);
        routes.post(DISTRICT + "/links", this::link);
        routes.get(DISTRICT + "/explain", this::explain);
    }

    private void matches(Context ctx) throws IOException {
        List<Unmatched> people = matching.unmatched().of(district(ctx));
        AdminApi.answer(ctx, 200, json -> new MatchJson(json).write(people));
    }

    private void decide(Context ctx) throws IOException {
        String district = district(ctx);
        JsonBody body = JsonBody.read(ctx.bodyInputStream(), Set.of("cleverId", "role", "accountId", "decision"));
        boolean same = body.oneOf("decision", List.of("SAME", "NEVER")).equals("SAME");
        Decision decision = decision(district, body);
        require(same ? matching.linking().same(decision) : matching.linking().neverSame(decision));
        AdminApi.answer(ctx, 200, MatchesApi::nothingMore);
    }

    private void link(Context ctx) throws IOException {
        String district = district(ctx);
        JsonBody body = JsonBody.read(ctx.bodyInputStream(), Set.of("cleverId", "role", "accountId"));
        require(matching.linking().link(decision(district, body)));
        AdminApi.answer(ctx, 200, MatchesApi::nothingMore);
    }

    private static Decision decision(String district, JsonBody body) {
        return new Decision(
                district,
                body.id("cleverId"),
                Role.valueOf(body.oneOf("role", ROLES)),
                body.id("accountId"),
                Actor.OPERATOR);
    }

    private static void nothingMore(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeEndObject();
    }

    private static void require(Outcome outcome) {
        if (outcome != Outcome.DONE) {
            boolean unknown = outcome == Outcome.UNKNOWN_ACCOUNT || outcome == Outcome.UNKNOWN_MATCH;
            String type = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Problem(unknown ? 404 : 409, type, outcome.text() + " Nothing was changed");
        }
    }

    private void explain(Context ctx) throws IOException {
        String district = district(ctx);
        String cleverId = ctx.queryParam("cleverId");
        String accountId = ctx.queryParam("accountId");
        Explanation explanation = explanation(district, cleverId, accountId);
        AdminApi.answer(ctx, 200, json -> new ExplanationJson(json).write(explanation));
    }

    private Explanation explanation(String district, @Nullable String cleverId, @Nullable String accountId) {
        if (cleverId != null && accountId == null && Districts.isPossibleId(cleverId)) {
            return matching.explanations().ofUser(district, cleverId);
        }
        if (accountId != null && cleverId == null && Districts.isPossibleId(accountId)) {
            return matching.explanations()
                    .ofAccount(district, accountId)
                    .orElseThrow(
                            () -> new Problem(404, "unknown-account", "This district has no account with this id"));
        }
        throw new Problem(400, "invalid-query", "Ask with either cleverId or accountId, an id of printable characters");
    }

    private String district(Context ctx) {
        return districts
                .find(ctx.pathParam("district"))
                .orElseThrow(Problem::unknownDistrict)
                .key()
                .district();
    }
}
