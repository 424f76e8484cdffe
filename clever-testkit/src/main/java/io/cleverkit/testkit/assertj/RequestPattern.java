package io.cleverkit.testkit.assertj;

import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeRequest;
import io.cleverkit.testkit.internal.Journal;
import io.cleverkit.testkit.internal.http.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Says which requests are meant: {@code get("/v3.1/users").withParameter("limit", "100").answered(200)}. What it does not say may
 * be anything; parameters beyond those named may be there.
 *
 * <p>It is a predicate, so it also filters {@code clever.requests()}. Immutable and thread-safe.
 */
@CheckReturnValue
public final class RequestPattern implements Predicate<FakeRequest> {
    private static final String ANY_SEGMENT = "{id}";

    /** One condition, and how a message tells of it. */
    private record Condition(String text, Predicate<FakeRequest> test) {}

    private final String start;
    private final List<Condition> conditions;

    private RequestPattern(String start, List<Condition> conditions) {
        this.start = start;
        this.conditions = List.copyOf(conditions);
    }

    /** Every request. */
    public static RequestPattern anyRequest() {
        return new RequestPattern("any request", List.of());
    }

    /** A {@code GET} of a path; see {@link #request}. */
    public static RequestPattern get(String path) {
        return request("GET", path);
    }

    /** A {@code POST} to a path; see {@link #request}. */
    public static RequestPattern post(String path) {
        return request("POST", path);
    }

    /**
     * A request with a method and a path.
     *
     * @param method for example {@code PATCH}
     * @param path the whole path as it was sent, {@code {id}} standing for any one segment: {@code /v3.1/users/{id}/sections}
     * @throws IllegalArgumentException when the path does not begin with a slash or has a query
     */
    public static RequestPattern request(String method, String path) {
        Objects.requireNonNull(method, "method");
        List<String> segments = segments(checked(path));
        return new RequestPattern(method + " " + path, List.of())
                .and("", request -> request.method().equals(method) && fits(segments, segments(request.path())));
    }

    /**
     * Sent with this query parameter, and this value as one of its values.
     *
     * @param value decoded, as in {@code @} for {@code %40}
     * @throws IllegalArgumentException when the parameter is secret, so that its value was not kept
     */
    public RequestPattern withParameter(String name, String value) {
        Objects.requireNonNull(value, "value");
        if (Journal.isSecret(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(
                    "The fake keeps no values of " + name + ", which is secret; use withParameter(name)");
        }
        return and(
                " with " + name + "=" + value,
                request -> Params.parse(request.query()).all(name).contains(value));
    }

    /** Sent with this query parameter, whatever its value. */
    public RequestPattern withParameter(String name) {
        Objects.requireNonNull(name, "name");
        return and(" with " + name, request -> has(request, name));
    }

    /** Sent without this query parameter. */
    public RequestPattern withoutParameter(String name) {
        Objects.requireNonNull(name, "name");
        return and(" without " + name, request -> !has(request, name));
    }

    /**
     * Sent with a token of this district, of whichever application. It is the district the token belonged to at that time: a
     * revoked token belongs to none.
     */
    public RequestPattern of(FakeDistrict district) {
        String id = district.id();
        return and(
                " of district " + id,
                request -> request.district().filter(id::equals).isPresent());
    }

    /** Answered with this status; 0 is a connection that was reset. */
    public RequestPattern answered(int status) {
        return and(" answered " + status, request -> request.status() == status);
    }

    @Override
    public boolean test(FakeRequest request) {
        return conditions.stream().allMatch(condition -> condition.test().test(request));
    }

    /** As messages tell of it, for example {@code GET /v3.1/users with limit=100}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(start);
        conditions.forEach(condition -> text.append(condition.text()));
        return text.toString();
    }

    private RequestPattern and(String text, Predicate<FakeRequest> test) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(text, test));
        return new RequestPattern(start, more);
    }

    private static String checked(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path must begin with a slash, as in /v3.1/users");
        }
        if (path.indexOf('?') >= 0) {
            throw new IllegalArgumentException("path must have no query; use withParameter(name, value)");
        }
        return path;
    }

    private static boolean has(FakeRequest request, String name) {
        return Params.parse(request.query()).first(name).isPresent();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            boolean any = pattern.get(i).equals(ANY_SEGMENT) && !path.get(i).isEmpty();
            if (!any && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
