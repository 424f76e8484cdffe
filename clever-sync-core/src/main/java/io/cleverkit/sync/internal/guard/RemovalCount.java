package io.cleverkit.sync.internal.guard;

import io.cleverkit.sync.RecordKind;

/**
 * How many of a group would go.
 *
 * @param kind what kind of record
 * @param group what they are called, in the plural and in capitals: STUDENTS, CLASSES
 * @param before how many are in use
 * @param removed how many of them would go
 */
public record RemovalCount(RecordKind kind, String group, int before, int removed) {}
