package io.cleverkit.roster.model;

/** What all records of Clever have in common: an id. */
public interface CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    String id();
}
