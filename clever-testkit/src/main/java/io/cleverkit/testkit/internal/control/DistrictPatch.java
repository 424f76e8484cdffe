package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.http.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** A change of a district's connection. A time given as null is taken away. */
final class DistrictPatch {
    private static final List<String> TIMES = List.of("pause_start", "pause_end", "last_sync");
    private static final List<String> SWITCHES = List.of("connected", "events", "held");
    private static final List<String> STATES = List.of("running", "pending", "error", "paused", "success", "");

    private final ObjectNode body;

    private DistrictPatch(ObjectNode body) {
        this.body = body;
    }

    static DistrictPatch read(ObjectNode body) {
        Fields.only(body, List.of("state", "pause_start", "pause_end", "connected", "last_sync", "events", "held"));
        if (body.has("state") && !STATES.contains(Fields.text(body, "state"))) {
            throw new BadRequestException("state must be running, pending, error, paused, success or empty");
        }
        for (String name : SWITCHES) {
            if (body.has(name) && !body.get(name).isBoolean()) {
                throw new BadRequestException(name + " must be true or false");
            }
        }
        TIMES.forEach(name -> checkTime(body, name));
        return new DistrictPatch(body);
    }

    void apply(Connection connection) {
        // First, for it is what a district may refuse.
        JsonNode held = body.get("held");
        if (held != null && held.booleanValue()) {
            connection.district().freeze();
        } else if (held != null) {
            connection.district().release();
        }
        connection.district().changeOwn(own -> {
            if (body.has("state")) {
                own.set("state", body.get("state"));
            }
            for (String name : TIMES) {
                JsonNode time = body.get(name);
                if (time != null && time.isNull()) {
                    own.remove(name);
                } else if (time != null) {
                    own.set(name, time);
                }
            }
        });
        JsonNode events = body.get("events");
        if (events != null) {
            connection.district().feed().enable(events.booleanValue());
        }
        JsonNode connected = body.get("connected");
        if (connected != null && !connected.booleanValue()) {
            connection.disconnect();
        } else if (connected != null && !connection.isConnected()) {
            connection.rotate();
        }
    }

    private static void checkTime(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return;
        }
        try {
            Instant.parse(Fields.text(body, name));
        } catch (DateTimeException e) {
            throw new BadRequestException(name + " must be a UTC date-time such as 2026-08-01T00:00:00.000Z", e);
        }
    }
}
