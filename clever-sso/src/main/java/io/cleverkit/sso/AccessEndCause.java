package io.cleverkit.sso;

/** Why access to an account ends; for the host's log. */
public enum AccessEndCause {
    /** The account was archived. */
    ARCHIVED,
    /** The account no longer belongs to the Clever user it was linked to. */
    UNLINKED,
    /** The account was merged into another. */
    MERGED,
    /** The organization left. */
    OFFBOARDED
}
