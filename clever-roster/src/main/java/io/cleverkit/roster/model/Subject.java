package io.cleverkit.roster.model;

import java.util.Map;

/**
 * The subject of a section.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's sections page. Immutable and thread-safe.
 */
public final class Subject extends OpenValue {
    /** Sent as {@code english/language arts}. */
    public static final Subject ENGLISH_LANGUAGE_ARTS = new Subject("english/language arts", true);

    /** Sent as {@code math}. */
    public static final Subject MATH = new Subject("math", true);

    /** Sent as {@code science}. */
    public static final Subject SCIENCE = new Subject("science", true);

    /** Sent as {@code social studies}. */
    public static final Subject SOCIAL_STUDIES = new Subject("social studies", true);

    /** Sent as {@code language}. */
    public static final Subject LANGUAGE = new Subject("language", true);

    /** Sent as {@code homeroom/advisory}. */
    public static final Subject HOMEROOM_ADVISORY = new Subject("homeroom/advisory", true);

    /** Sent as {@code interventions/online learning}. */
    public static final Subject INTERVENTIONS_ONLINE_LEARNING = new Subject("interventions/online learning", true);

    /** Sent as {@code technology and engineering}. */
    public static final Subject TECHNOLOGY_AND_ENGINEERING = new Subject("technology and engineering", true);

    /** Sent as {@code PE and health}. */
    public static final Subject PE_AND_HEALTH = new Subject("PE and health", true);

    /** Sent as {@code arts and music}. */
    public static final Subject ARTS_AND_MUSIC = new Subject("arts and music", true);

    /** Sent as {@code other}. */
    public static final Subject OTHER = new Subject("other", true);

    private static final Map<String, Subject> KNOWN = index(
            ENGLISH_LANGUAGE_ARTS,
            MATH,
            SCIENCE,
            SOCIAL_STUDIES,
            LANGUAGE,
            HOMEROOM_ADVISORY,
            INTERVENTIONS_ONLINE_LEARNING,
            TECHNOLOGY_AND_ENGINEERING,
            PE_AND_HEALTH,
            ARTS_AND_MUSIC,
            OTHER);

    private Subject(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static Subject of(String value) {
        Subject known = KNOWN.get(value);
        return known != null ? known : new Subject(value, false);
    }
}
