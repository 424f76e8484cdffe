package io.cleverkit.testkit.internal.data;

/** What stands in a list that is paged by ids. */
public interface HasId {
    /** The Clever id. */
    String id();
}
