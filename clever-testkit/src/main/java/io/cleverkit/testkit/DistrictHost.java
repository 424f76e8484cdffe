package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.IdSource;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Roster;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes new districts into the platform. */
final class DistrictHost {
    private final Platform platform;

    DistrictHost(Platform platform) {
        this.platform = platform;
    }

    /** Adds a district whose own record is made with the first id of its own source. */
    FakeDistrict add(long idSeed, Function<String, ObjectNode> own) {
        IdSource ids = new IdSource(idSeed);
        DistrictData data = new DistrictData(own.apply(ids.next()), ids, platform.clock());
        return new FakeDistrict(platform.add(data));
    }

    /** Adds a district whose records are made by a roster, from ids that the same source reserves. */
    FakeDistrict addReadOnly(
            long idSeed, Function<String, ObjectNode> own, BiFunction<String, IdSource, Roster> roster) {
        IdSource ids = new IdSource(idSeed);
        ObjectNode record = own.apply(ids.next());
        Roster records = roster.apply(record.path("id").textValue(), ids);
        return new FakeDistrict(platform.add(DistrictData.readOnly(record, ids, platform.clock(), records)));
    }

    /** A healthy district's own record. */
    static ObjectNode ownRecord(String id, String name) {
        ObjectNode own = Json.object().put("id", id).put("name", name);
        own.put("sis_type", "sftp").put("state", "running").put("error", "");
        own.put("launch_date", "2025-08-04").put("last_sync", "2025-08-04T06:00:00.000Z");
        own.put("portal_url", "https://clever.com/in/" + id);
        own.set("login_methods", Json.array().add("Clever Badges").add("Clever Passwords"));
        return own;
    }
}
