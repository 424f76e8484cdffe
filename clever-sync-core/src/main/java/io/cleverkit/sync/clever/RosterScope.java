package io.cleverkit.sync.clever;

/**
 * How much of a district is read; see {@link CleverRosterSource#withScope}.
 *
 * <p>What a scope leaves out is unknown, not absent: nothing is archived because it was not read. A district that was read in full
 * and is read in a narrower scope from now on keeps what it had, as it was.
 */
public enum RosterScope {
    /** Schools, everybody with a role in them, and sections. */
    FULL_ROSTER,

    /**
     * Schools and students, for a host whose teachers, administrators and classes are made by hand. Of somebody who is a student and
     * something else, only the student is read.
     */
    STUDENT_ACCOUNTS,

    /** The district itself and nobody in it, for a host whose people only log in. */
    ORGANIZATION_ONLY
}
