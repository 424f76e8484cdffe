package io.cleverkit.examples.readalong.admin;

import java.util.Map;

/**
 * A request that the admin API refuses, as RFC 9457 describes it. Thrown anywhere, answered in one place.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Map<String, String> members;

    /** Creates one without members of its own. */
    public Problem(int status, String type, String detail) {
        this(status, type, detail, Map.of());
    }

    /** Creates one; {@code members} are added to the answer. */
    public Problem(int status, String type, String detail, Map<String, String> members) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.members = Map.copyOf(members);
    }

    /** Returns the status code. */
    public int status() {
        return status;
    }

    /** Returns the kind of problem, a word with hyphens. */
    public String type() {
        return type;
    }

    /** Returns what is added to the answer. */
    public Map<String, String> members() {
        return members;
    }

    static Problem badBody(String detail) {
        return new Problem(400, "invalid-body", detail);
    }

    static Problem unknownDistrict() {
        return new Problem(404, "unknown-district", "No district with this Clever id is connected to Readalong");
    }

    static Problem unknownRun() {
        return new Problem(404, "unknown-run", "This district has no run with this id");
    }
}
