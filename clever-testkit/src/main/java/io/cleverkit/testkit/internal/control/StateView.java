package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Application;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredEvent;
import io.cleverkit.testkit.internal.data.Timestamps;
import java.util.Map;
import java.util.TreeMap;

/** What the fake holds, as {@code GET /__fake/state} shows it. */
final class StateView {
    private StateView() {}

    static ObjectNode of(Platform platform) {
        ObjectNode state =
                Json.object().put("now", Timestamps.of(platform.clock().instant()));
        ArrayNode applications = state.putArray("applications");
        for (Application application : platform.applications()) {
            applications
                    .addObject()
                    .put("name", application.name())
                    .put("client_id", application.clientId())
                    .put("sso_only", !application.secureSync())
                    .put("openid", application.openId());
        }
        ArrayNode districts = state.putArray("districts");
        platform.connections().forEach(connection -> {
            ObjectNode district = of(connection);
            ObjectNode tokens = district.putObject("tokens");
            platform.applications()
                    .forEach(application -> connection
                            .grant(application.clientId())
                            .ifPresent(grant -> tokens.put(application.clientId(), grant.token())));
            districts.add(district);
        });
        return state;
    }

    static ObjectNode of(Connection connection) {
        DistrictData district = connection.district();
        ObjectNode own = district.own();
        ObjectNode view = Json.object().put("id", district.id()).put("name", district.name());
        view.put("connected", connection.isConnected());
        view.put("token", connection.token().orElse(null));
        view.put("state", Json.textOf(own, "state"));
        view.put("held", district.isFrozen());
        view.put("last_sync", Json.textOf(own, "last_sync"));
        ObjectNode records = view.putObject("records");
        for (Kind kind : Kind.values()) {
            records.put(kind.path(), district.count(kind));
        }
        ObjectNode roles = view.putObject("roles");
        roles(district).forEach(roles::put);
        view.put("newestEventId", district.feed().newest().map(StoredEvent::id).orElse(null));
        return view;
    }

    private static Map<String, Long> roles(DistrictData district) {
        Map<String, Long> counts = new TreeMap<>();
        for (String role : district.served().roles()) {
            long count = district.shared(district.served().users(role)).count();
            // A role of unshared people only would tell that they are there.
            if (count > 0) {
                counts.put(role, count);
            }
        }
        return counts;
    }
}
