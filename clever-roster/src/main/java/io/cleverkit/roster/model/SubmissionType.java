package io.cleverkit.roster.model;

import java.util.Map;

/**
 * What students may hand in.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of LMS Connect. Immutable and thread-safe.
 */
public final class SubmissionType extends OpenValue {
    /** An address. */
    public static final SubmissionType LINK = new SubmissionType("link", true);

    /** A file. */
    public static final SubmissionType FILE = new SubmissionType("file", true);

    /** A text. */
    public static final SubmissionType TEXT = new SubmissionType("text", true);

    /** A contribution to a discussion. */
    public static final SubmissionType DISCUSSION = new SubmissionType("discussion", true);

    private static final Map<String, SubmissionType> KNOWN = index(LINK, FILE, TEXT, DISCUSSION);

    private SubmissionType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static SubmissionType of(String value) {
        SubmissionType known = KNOWN.get(value);
        return known != null ? known : new SubmissionType(value, false);
    }
}
