package io.cleverkit.sync.spi;

/** Why a record is archived. */
public enum ArchiveReason {
    /** A complete reading of the source no longer has it. */
    ABSENT,
    /** The person is still there but no longer has the role of this account. */
    ROLE_LOST,
    /** The class is still there but its school is not. */
    SCHOOL_GONE
}
