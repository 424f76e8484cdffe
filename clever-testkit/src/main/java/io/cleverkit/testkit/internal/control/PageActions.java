package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Timestamps;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Params;
import java.time.Duration;
import java.util.regex.Pattern;

/** The buttons of {@link ControlPage}: each is a call of the control API, with its checks. */
final class PageActions {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private final Platform platform;
    private final FaultRules faults;
    private final Disasters disasters;

    PageActions(Platform platform, FaultRules faults, Disasters disasters) {
        this.platform = platform;
        this.faults = faults;
        this.disasters = disasters;
    }

    /**
     * Does what the form says.
     *
     * @return what was done, in a sentence
     * @throws BadRequestException when the form asks for nothing that there is
     */
    String run(Params form) {
        return switch (form.get("do")) {
            case "sync" -> patch(form, Json.object().put("last_sync", now()), "A sync was stamped on %s.");
            case "pause" -> patch(form, Json.object().put("state", "paused").put("held", true), "%s is paused.");
            case "resume" -> patch(form, Json.object().put("state", "running").put("held", false), "%s runs again.");
            case "disconnect" ->
                patch(form, Json.object().put("connected", false), "%s is disconnected; its token is worthless.");
            case "connect" ->
                patch(form, Json.object().put("connected", true), "%s is connected again, with a new token.");
            case "rotate" -> {
                Connection connection = connection(form);
                connection.rotate();
                yield connection.district().name() + " has a new token; the old one answers 401.";
            }
            case "advance" -> advance(form.get("by"));
            case "fault" -> putOn(form);
            case "strike" -> strike(form);
            case "clear" -> {
                faults.clear();
                yield "All faults are off.";
            }
            default -> throw new BadRequestException("the form asks for nothing known");
        };
    }

    private String patch(Params form, ObjectNode change, String sentence) {
        Connection connection = connection(form);
        DistrictPatch.read(change).apply(connection);
        return String.format(sentence, connection.district().name());
    }

    private Connection connection(Params form) {
        return platform.connection(form.get("district"))
                .orElseThrow(() -> new BadRequestException("there is no district with this id"));
    }

    private String strike(Params form) {
        Connection connection = connection(form);
        String name = ControlRoute.known(form.get("disaster"), disasters);
        try {
            disasters.strike(name, connection.district().id());
        } catch (IllegalStateException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        }
        return name + " has struck " + connection.district().name() + ".";
    }

    private String advance(String by) {
        Duration duration = ControlRoute.advance(by);
        platform.clock().advance(duration);
        return "It is " + now() + " now.";
    }

    private String putOn(Params form) {
        String times = form.get("times");
        if (!NUMBER.matcher(times).matches()) {
            throw new BadRequestException("how many times must be a whole number from 1");
        }
        faults.add(FaultBody.read(Json.object()
                .put("path", form.get("path"))
                .put("fault", form.get("fault"))
                .put("times", Integer.parseInt(times))));
        return form.get("fault") + " is on.";
    }

    private String now() {
        return Timestamps.of(platform.clock().instant());
    }
}
