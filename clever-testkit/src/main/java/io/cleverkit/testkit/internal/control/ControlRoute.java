package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Journal;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Timestamps;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The control API under {@code /__fake}: for tests in other languages and for demonstrations. */
public final class ControlRoute {
    private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Duration MOST = Duration.ofDays(36_500);

    private final Platform platform;
    private final FaultRules faults;
    private final Journal journal;
    private final Disasters disasters;

    public ControlRoute(Platform platform, FaultRules faults, Journal journal, Disasters disasters) {
        this.platform = platform;
        this.faults = faults;
        this.journal = journal;
        this.disasters = disasters;
    }

    public Answer answer(Call call) {
        List<String> path = call.segments().subList(1, call.segments().size());
        try {
            return isPage(call) ? page(call) : route(call, path);
        } catch (BadRequestException e) {
            return Answer.message(400, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isPage(Call call) {
        return call.segments().size() == 1 || call.path().equals(ControlPage.ACTION);
    }

    private Answer page(Call call) {
        ControlPage page = new ControlPage(platform, faults, journal, disasters);
        if (call.is("GET")) {
            return page.show(call.params().get("said"));
        }
        if (!call.is("POST")) {
            return notAllowed();
        }
        try {
            String said = new PageActions(platform, faults, disasters).run(call.form());
            return Answer.seeOther("/__fake/?said=" + Params.encode(said));
        } catch (BadRequestException e) {
            return page.refuse(String.valueOf(e.getMessage()));
        }
    }

    private Answer route(Call call, List<String> path) {
        String what = path.isEmpty() ? "" : path.get(0);
        if (what.equals("districts") && path.size() > 1) {
            return platform.connection(path.get(1))
                    .map(connection -> district(call, connection, path.subList(2, path.size())))
                    .orElseGet(() -> Answer.message(404, "There is no district with this id"));
        }
        if (path.size() != 1) {
            return unknown();
        }
        return switch (call.method() + " " + what) {
            case "GET state" -> Answer.json(200, StateView.of(platform));
            case "GET requests" ->
                journal.isOff() ? Answer.message(409, "the journal is off") : Answer.json(200, requests());
            case "POST faults" -> {
                faults.add(FaultBody.read(object(call)));
                yield done();
            }
            case "DELETE faults" -> {
                faults.clear();
                yield done();
            }
            case "POST clock" -> clock(object(call));
            default -> isKnown(what) ? notAllowed() : unknown();
        };
    }

    private Answer district(Call call, Connection connection, List<String> path) {
        if (path.isEmpty()) {
            if (!call.is("PATCH")) {
                return notAllowed();
            }
            DistrictPatch.read(object(call)).apply(connection);
            return Answer.json(200, StateView.of(connection));
        }
        if (path.size() == 1 && path.get(0).equals("rotate-token")) {
            return call.is("POST") ? Answer.json(200, Json.object().put("token", connection.rotate())) : notAllowed();
        }
        if (path.size() == 1 && path.get(0).equals("disasters")) {
            return call.is("POST") ? strike(object(call), connection) : notAllowed();
        }
        if (path.size() != 2) {
            return unknown();
        }
        Kind kind = Kind.ofPath(path.get(0))
                .orElseThrow(() -> new BadRequestException(
                        "unknown record type; it must be users, sections, schools, courses, terms or resources"));
        return record(call, connection, kind, path.get(1));
    }

    private Answer strike(ObjectNode body, Connection connection) {
        Fields.only(body, List.of("disaster"));
        try {
            disasters.strike(
                    known(Fields.text(body, "disaster"), disasters),
                    connection.district().id());
        } catch (IllegalStateException e) {
            return Answer.message(409, String.valueOf(e.getMessage()));
        }
        return Answer.json(200, StateView.of(connection));
    }

    static String known(String name, Disasters disasters) {
        if (!disasters.names().contains(name)) {
            throw new BadRequestException("unknown disaster; known are " + String.join(", ", disasters.names()));
        }
        return name;
    }

    private Answer record(Call call, Connection connection, Kind kind, String id) {
        if (!RECORD_ID.matcher(id).matches()) {
            throw new BadRequestException("a record id is 1 to 64 letters, digits, hyphens or underscores");
        }
        if (call.is("PUT")) {
            ObjectNode record = object(call);
            require(record, "id", id);
            require(record, "district", connection.district().id());
            if (kind == Kind.USERS && !(record.path("roles") instanceof ObjectNode)) {
                throw new BadRequestException("a user needs roles, an object");
            }
            boolean isNew = connection.district().find(kind, id).isEmpty();
            return Answer.json(
                    isNew ? 201 : 200, connection.district().put(kind, record).node());
        }
        if (call.is("DELETE")) {
            boolean removed = cascade(call)
                    ? connection.district().removeEverywhere(kind, id)
                    : connection.district().remove(kind, id);
            return removed ? done() : Answer.message(404, "There is no such record");
        }
        return notAllowed();
    }

    private static boolean cascade(Call call) {
        String value = call.params().first("cascade").orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadRequestException("cascade must be true or false");
        }
        return value.equals("true");
    }

    /** Reads how far the clock is to be moved. */
    static Duration advance(String text) {
        Duration by;
        try {
            by = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestException("advance must be an ISO-8601 duration such as PT90S or P31D", e);
        }
        if (by.isNegative() || by.compareTo(MOST) > 0) {
            throw new BadRequestException("advance must lie between nothing and a hundred years");
        }
        return by;
    }

    private Answer clock(ObjectNode body) {
        Fields.only(body, List.of("advance"));
        platform.clock().advance(advance(Fields.text(body, "advance")));
        return Answer.json(
                200, Json.object().put("now", Timestamps.of(platform.clock().instant())));
    }

    private JsonNode requests() {
        var list = Json.array();
        for (Journal.Entry entry : journal.entries()) {
            ObjectNode line = list.addObject()
                    .put("method", entry.method())
                    .put("path", entry.path())
                    .put("query", entry.query())
                    .put("status", entry.status());
            entry.district().ifPresent(id -> line.put("district", id));
            entry.unplanned().ifPresent(why -> line.put("unplanned", why));
        }
        return list;
    }

    private static ObjectNode object(Call call) {
        try {
            return Json.parseObject(call.body());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("the body is " + e.getMessage(), e);
        }
    }

    private static void require(ObjectNode record, String field, String value) {
        JsonNode given = record.get(field);
        if (given == null) {
            record.put(field, value);
        } else if (!given.isTextual() || !given.textValue().equals(value)) {
            throw new BadRequestException(field + " in the body differs from the path");
        }
    }

    private static boolean isKnown(String what) {
        return List.of("state", "requests", "faults", "clock").contains(what);
    }

    private static Answer done() {
        return Answer.json(200, Json.object());
    }

    private static Answer notAllowed() {
        return Answer.message(405, "This path does not know this method");
    }

    private static Answer unknown() {
        return Answer.message(404, "The control API has nothing at this path");
    }
}
