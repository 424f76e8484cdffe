package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.roster.CanonicalRoster;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.roster.RosterQueries.OrganizationRow;
import io.cleverkit.roster.CleverException;
import io.cleverkit.sync.ConnectionInfo;
import io.cleverkit.sync.RunInProgressException;
import io.cleverkit.sync.RunKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.clever.Discovery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What operators and their programs ask of Readalong, in JSON. Everything but {@code /healthz} needs the bearer token. */
public final class AdminApi {
    private static final JsonFactory JSON = new JsonFactory();

    private final BearerToken token;
    private final Districts districts;
    private final Supplier<Discovery> discovery;
    private final RosterQueries roster;
    private final CanonicalRoster canonicalRoster;
    private final RunJson runJson;

    /** Creates the API over what it shows. */
    public AdminApi(
            BearerToken token,
            Districts districts,
            Supplier<Discovery> discovery,
            RosterQueries roster,
            CanonicalRoster canonicalRoster) {
        this.token = token;
        this.districts = districts;
        this.discovery = discovery;
        this.roster = roster;
        this.canonicalRoster = canonicalRoster;
        this.runJson = new RunJson();
    }

    /** Adds its routes. */
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/healthz",
                ctx -> answer(ctx, 200, json -> {
                    json.writeStartObject();
                    json.writeStringField("status", "UP");
                    json.writeEndObject();
                }));
        routes.before("/api", this::requireToken);
        routes.before("/api/*", this::requireToken);
        routes.post("/api/discover", this::discover);
        routes.get("/api/organizations", this::organizations);
        routes.get("/api/organizations/{district}/roster", this::roster);
        routes.get("/api/organizations/{district}/sync", this::syncStatus);
        routes.post("/api/organizations/{district}/sync", this::startSync);
        routes.get("/api/organizations/{district}/runs/{runId}", this::run);
        routes.exception(Problem.class, AdminApi::answerProblem);
    }

    private void requireToken(Context ctx) {
        if (!token.isIn(ctx.header("Authorization"))) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new Problem(401, "unauthorized", "Send the admin token as a bearer token");
        }
    }

    private void discover(Context ctx) throws IOException {
        JsonBody.read(ctx.bodyInputStream(), Set.of());
        Discovery report = discover();
        answer(ctx, 200, json -> {
            json.writeStartObject();
            writeIds(json, "onboarded", report.onboarded());
            writeIds(json, "known", report.known());
            writeIds(json, "gone", report.gone());
            json.writeEndObject();
        });
    }

    private Discovery discover() {
        try {
            return discovery.get();
        } catch (CleverException e) {
            // Not our fault and not the client's: a gateway's answer, so that nobody looks for the error here.
            throw new Problem(
                    502,
                    "clever-unavailable",
                    "Clever's list of districts could not be read, so nothing was changed. Try later");
        }
    }

    private static void writeIds(JsonGenerator json, String field, List<String> ids) throws IOException {
        json.writeArrayFieldStart(field);
        for (String id : ids.stream().sorted().toList()) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private void organizations(Context ctx) throws IOException {
        answer(ctx, 200, json -> {
            json.writeStartArray();
            for (ConnectionInfo district : districts.all()) {
                String id = district.key().district();
                json.writeStartObject();
                json.writeStringField("cleverId", id);
                json.writeStringField(
                        "name",
                        roster.organization(id).map(OrganizationRow::name).orElse(null));
                json.writeStringField("mode", districts.mode(district).text());
                json.writeStringField("connection", district.status().name());
                json.writeStringField("syncState", state(districts.newestRun(district)));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void roster(Context ctx) throws IOException {
        ConnectionInfo district = district(ctx);
        OrganizationRow organization = roster.organization(district.key().district())
                .orElseThrow(() -> new Problem(
                        404,
                        "no-roster-yet",
                        "This district is connected, and its first sync has not written anything yet"));
        answer(ctx, 200, json -> canonicalRoster.write(organization.id(), json));
    }

    private void syncStatus(Context ctx) throws IOException {
        ConnectionInfo district = district(ctx);
        List<RunReport> history = districts.history(district);
        Optional<RunReport> last = history.stream().findFirst();
        answer(ctx, 200, json -> {
            json.writeStartObject();
            json.writeStringField("state", state(last));
            json.writeFieldName("lastRun");
            if (last.isPresent()) {
                runJson.write(last.get(), json);
            } else {
                json.writeNull();
            }
            json.writeStringField(
                    "nextRunAt", district.nextRunAt().map(Object::toString).orElse(null));
            json.writeArrayFieldStart("history");
            for (RunReport run : history) {
                runJson.write(run, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static String state(Optional<RunReport> run) {
        return run.map(report -> report.state().name()).orElse("NEVER");
    }

    private void startSync(Context ctx) throws IOException {
        ConnectionInfo district = district(ctx);
        JsonBody body = JsonBody.read(ctx.bodyInputStream(), Set.of("kind", "dryRun"));
        String kind = body.choice("kind", List.of("AUTO", "FULL", "DELTA"));
        RunRequest request = RunRequest.manual().reading(kind.equals("DELTA") ? RunKind.DELTA : RunKind.FULL);
        String runId = start(district, body.flag("dryRun") ? request.asDryRun() : request);
        answer(ctx, 202, json -> {
            json.writeStartObject();
            json.writeStringField("runId", runId);
            json.writeEndObject();
        });
    }

    private String start(ConnectionInfo district, RunRequest request) {
        try {
            return districts.start(district, request);
        } catch (RunInProgressException e) {
            throw new Problem(
                    409,
                    "run-in-progress",
                    "A run of this district is on. Ask again when it is over",
                    e.runId().map(id -> Map.of("runId", id)).orElseGet(Map::of));
        }
    }

    private void run(Context ctx) throws IOException {
        RunReport run = districts.run(district(ctx), ctx.pathParam("runId")).orElseThrow(Problem::unknownRun);
        answer(ctx, 200, json -> runJson.write(run, json));
    }

    private ConnectionInfo district(Context ctx) {
        return districts.find(ctx.pathParam("district")).orElseThrow(Problem::unknownDistrict);
    }

    /** Answers a request that was refused; also for whatever the server itself refuses below {@code /api}. */
    public static void answerProblem(Problem problem, Context ctx) {
        try {
            answer(ctx, problem.status(), "application/problem+json", json -> {
                json.writeStartObject();
                json.writeStringField("type", "https://readalong.example/problems/" + problem.type());
                json.writeStringField("title", problem.type().replace('-', ' '));
                json.writeNumberField("status", problem.status());
                json.writeStringField("detail", problem.getMessage());
                for (Map.Entry<String, String> member : problem.members().entrySet()) {
                    json.writeStringField(member.getKey(), member.getValue());
                }
                json.writeEndObject();
            });
        } catch (IOException e) {
            throw new IllegalStateException("The client is gone", e);
        }
    }

    /** Answers with JSON, written straight to the client. */
    static void answer(Context ctx, int status, Body body) throws IOException {
        answer(ctx, status, "application/json", body);
    }

    /** Written straight to the client, so that a roster of any size fits. */
    private static void answer(Context ctx, int status, String contentType, Body body) throws IOException {
        ctx.status(status).contentType(contentType).header("Cache-Control", "no-store");
        try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
            body.write(json);
        }
    }

    /** Writes a body. */
    interface Body {
        /** Writes it. */
        void write(JsonGenerator json) throws IOException;
    }
}
