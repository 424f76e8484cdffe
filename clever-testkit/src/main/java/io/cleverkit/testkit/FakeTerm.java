package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;

/** A handle on a term. */
public final class FakeTerm extends FakeRecord {
    FakeTerm(DistrictData data, String id) {
        super(data, Kind.TERMS, id);
    }

    /** The name; empty text when there is none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Renames the term. */
    public void rename(String name) {
        set("name", name);
    }
}
