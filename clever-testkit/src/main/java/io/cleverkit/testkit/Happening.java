package io.cleverkit.testkit;

/** One kind of change that {@link RandomLife} makes, in the words of a school. */
public enum Happening {
    /** A student is new, in one section or none. */
    STUDENT_ARRIVES,
    /** A student goes from all sections to one, in another school perhaps. */
    STUDENT_MOVES,
    /** A student joins a section beside the others. */
    STUDENT_JOINS,
    /** A student leaves one section. */
    STUDENT_QUITS,
    /** Somebody leaves the district. */
    SOMEBODY_LEAVES,
    /** Somebody who left comes back. */
    SOMEBODY_RETURNS,
    /** Somebody's record goes while sections still name it, as with partial sharing. */
    SOMEBODY_IS_UNSHARED,
    /** A grade, a name or an e-mail address changes, or the address goes. */
    DETAILS_CHANGE,
    /** Two people swap their e-mail addresses. */
    EMAILS_ARE_SWAPPED,
    /** A teacher is new, and takes over a section. */
    TEACHER_ARRIVES,
    /** Another teacher becomes the primary one of a section, or a further one. */
    TEACHER_CHANGES,
    /** A teacher becomes an administrator. */
    TEACHER_BECOMES_ADMINISTRATOR,
    /** Somebody gets another Clever id. */
    SOMEBODY_IS_REKEYED,
    /** Somebody of two roles becomes two people. */
    SOMEBODY_IS_SPLIT,
    /** Two people of different roles become one. */
    PEOPLE_ARE_MERGED,
    /** A section is new, without students. */
    SECTION_OPENS,
    /** A section is renamed, or goes to another school, or loses its students. */
    SECTION_CHANGES,
    /** A section goes. */
    SECTION_CLOSES,
    /** A term or course is new, renamed or gone. */
    CALENDAR_CHANGES,
    /** A school is new or renamed. */
    SCHOOL_CHANGES,
    /** A school is shared no more. */
    SCHOOL_IS_UNSHARED,
    /** A school is shared again. */
    SCHOOL_IS_SHARED_AGAIN,
    /** A sync into Clever happens. */
    SYNC,
    /** Clever holds the district's changes back, or releases them. */
    HOLD_OR_RELEASE
}
