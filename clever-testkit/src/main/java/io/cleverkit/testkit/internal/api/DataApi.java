package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.FieldsOfV31;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BodyStore;
import io.cleverkit.testkit.internal.http.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers a district token: the paths of the Data API. */
final class DataApi {
    private static final byte[] NO_RESOURCES = "{\"resources\":[]}".getBytes(StandardCharsets.UTF_8);

    private final ApiVersion version;
    private final DistrictData district;
    private final Relations relations;
    private final Call call;
    private final PageTwist twist;
    private final BodyStore bodies;

    DataApi(ApiVersion version, DistrictData district, Call call, PageTwist twist, BodyStore bodies) {
        this.version = version;
        this.district = district;
        this.relations = new Relations(district);
        this.call = call;
        this.twist = twist;
        this.bodies = bodies;
    }

    /** Answers the path behind the version segment. */
    Answer answer(List<String> path) {
        if (path.isEmpty()) {
            return notFound();
        }
        String type = path.get(0).toLowerCase(Locale.ROOT);
        if (type.equals("me") && path.size() == 1) {
            return me();
        }
        if (type.equals("districts")) {
            return districts(path);
        }
        if (type.equals("events")) {
            return new EventsApi(version, district.feed(), call, twist).answer(path);
        }
        if (type.equals("attendance") && version == ApiVersion.V3_1) {
            return new AttendanceApi(district, call).answer(path);
        }
        Optional<Kind> kind = Kind.ofPath(type);
        if (kind.isEmpty() || path.size() > 3) {
            return notFound();
        }
        if (path.size() == 1) {
            return kind.get() == Kind.RESOURCES && !district.resources().isAsSpecified()
                    ? resources()
                    : list(everything(kind.get()));
        }
        Optional<StoredRecord> record = district.findShared(kind.get(), path.get(1));
        if (record.isEmpty()) {
            return notFound();
        }
        return path.size() == 2
                ? single(record.get(), true)
                : relation(record.get(), path.get(2).toLowerCase(Locale.ROOT));
    }

    private Answer districts(List<String> path) {
        if (path.size() == 1) {
            ObjectNode envelope = Json.object();
            ObjectNode element = envelope.putArray("data").addObject();
            element.set("data", ownRecord());
            element.put("uri", Links.ofDistrict(version, district.id()));
            if (wantsCount()) {
                envelope.put("count", 1);
            }
            envelope.set("links", Links.self(call.params().after(call.path())));
            return Answer.json(200, envelope);
        }
        return path.size() == 2 && path.get(1).equals(district.id()) ? districtRecord() : notFound();
    }

    private Answer districtRecord() {
        return envelope(ownRecord(), Links.self(Links.ofDistrict(version, district.id())));
    }

    private ObjectNode ownRecord() {
        return FieldsOfV31.ofDistrict(district.own(), version);
    }

    private Answer relation(StoredRecord record, String name) {
        if (name.equals("district")) {
            return record.kind() == Kind.RESOURCES ? notFound() : districtRecord();
        }
        return relations
                .many(record, name)
                .map(listing ->
                        name.equals("resources") && !district.resources().isAsSpecified()
                                ? resources()
                                : list(withRole(primaryOnly(record, name, listing))))
                .or(() -> relations.one(record, name).map(target -> single(target, false)))
                .orElseGet(DataApi::notFound);
    }

    private Listing<StoredRecord> primaryOnly(StoredRecord from, String relation, Listing<StoredRecord> listing) {
        if (!call.params().get("primary").equals("true")) {
            return listing;
        }
        if (from.kind() == Kind.SCHOOLS && relation.equals("users")) {
            return listing.where(user -> user.hasPrimarySchool(from.id()));
        }
        return from.kind() == Kind.USERS && relation.equals("schools")
                ? listing.where(school -> from.hasPrimarySchool(school.id()))
                : listing;
    }

    private Answer list(Listing<StoredRecord> listing) {
        PageRequest request;
        try {
            request = PageRequest.of(call.params());
        } catch (LimitTooLargeException e) {
            return Answer.message(413, "limit must not exceed " + PageRequest.MAX_LIMIT);
        }
        if (district.isReadOnly() && twist == PageTwist.NONE) {
            return kept(listing, request);
        }
        TwistedPage<StoredRecord> cut = TwistedPage.cut(twist, listing, request, call);
        Page<StoredRecord> page = TwistedRecords.of(twist, cut.page(), listing, district);
        return cut.sent(Answer.json(200, RecordPages.write(page, version, call, count(listing), cut.nextUri())));
    }

    /** What never changes need not be made twice. */
    private Answer kept(Listing<StoredRecord> listing, PageRequest request) {
        String key = district.id() + call.params().after(call.path());
        return Answer.json(
                200,
                bodies.body(
                        key,
                        out -> RecordPages.writeTo(
                                out, Page.cut(listing, request), version, call, count(listing), Optional.empty())));
    }

    private Optional<Long> count(Listing<StoredRecord> listing) {
        return wantsCount() ? Optional.of(listing.count()) : Optional.empty();
    }

    /** Whoever has a role is found by it: among a million people the few administrators are far apart. */
    private Listing<StoredRecord> everything(Kind kind) {
        Optional<Listing<StoredRecord>> withRole = kind == Kind.USERS ? role().map(relations::users) : Optional.empty();
        return withRole.orElseGet(() -> relations.all(kind));
    }

    private Listing<StoredRecord> withRole(Listing<StoredRecord> listing) {
        return role().map(role -> listing.where(user -> user.hasRole(role))).orElse(listing);
    }

    private Optional<String> role() {
        return call.params().first("role").filter(role -> !role.isEmpty());
    }

    /** Undocumented key and place: a top-level {@code count}, as older versions of the API had it. */
    private boolean wantsCount() {
        return call.params().get("count").equals("true");
    }

    private Answer single(StoredRecord record, boolean withRelations) {
        return envelope(
                Json.trusted(record.json(version)),
                withRelations ? Links.ofSingle(version, record) : Links.self(Links.of(version, record)));
    }

    /** The token of a district is answered with the district; what Clever does in v3 is not documented. */
    private Answer me() {
        ObjectNode answer = Json.object().put("type", "district");
        answer.set("data", Json.object().put("id", district.id()).put("type", "district"));
        var links = Links.self("/me");
        Links.add(links, "canonical", Links.ofDistrict(version, district.id()));
        answer.set("links", links);
        return Answer.json(200, answer);
    }

    /** Recorded as such; the specification promises the usual envelope instead. */
    private static Answer resources() {
        return Answer.bareJson(200, NO_RESOURCES).with("clever-request-id", "0".repeat(32));
    }

    static Answer envelope(ObjectNode record, com.fasterxml.jackson.databind.node.ArrayNode links) {
        ObjectNode envelope = Json.object();
        envelope.set("data", record);
        envelope.set("links", links);
        return Answer.json(200, envelope);
    }

    static Answer notFound() {
        return Answer.message(404, "Resource not found");
    }
}
