package io.cleverkit.sync.internal.state;

/** What a link ties. The names are stored. */
public enum LinkType {
    ORGANIZATION,
    LOCATION,
    ACCOUNT,
    CLASSROOM
}
