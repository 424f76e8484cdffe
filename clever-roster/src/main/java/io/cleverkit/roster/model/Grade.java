package io.cleverkit.roster.model;

import java.util.Map;

/**
 * A grade of a student, a section or the range of a school.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on the grade list of Clever's data model page. Immutable and thread-safe.
 */
public final class Grade extends OpenValue {
    /** Infants and toddlers. */
    public static final Grade INFANT_TODDLER = new Grade("InfantToddler", true);

    /** Preschool. */
    public static final Grade PRESCHOOL = new Grade("Preschool", true);

    /** Pre-kindergarten. */
    public static final Grade PRE_KINDERGARTEN = new Grade("PreKindergarten", true);

    /** Transitional kindergarten. */
    public static final Grade TRANSITIONAL_KINDERGARTEN = new Grade("TransitionalKindergarten", true);

    /** Kindergarten. */
    public static final Grade KINDERGARTEN = new Grade("Kindergarten", true);

    /** Grade 1. */
    public static final Grade GRADE_1 = new Grade("1", true);

    /** Grade 2. */
    public static final Grade GRADE_2 = new Grade("2", true);

    /** Grade 3. */
    public static final Grade GRADE_3 = new Grade("3", true);

    /** Grade 4. */
    public static final Grade GRADE_4 = new Grade("4", true);

    /** Grade 5. */
    public static final Grade GRADE_5 = new Grade("5", true);

    /** Grade 6. */
    public static final Grade GRADE_6 = new Grade("6", true);

    /** Grade 7. */
    public static final Grade GRADE_7 = new Grade("7", true);

    /** Grade 8. */
    public static final Grade GRADE_8 = new Grade("8", true);

    /** Grade 9. */
    public static final Grade GRADE_9 = new Grade("9", true);

    /** Grade 10. */
    public static final Grade GRADE_10 = new Grade("10", true);

    /** Grade 11. */
    public static final Grade GRADE_11 = new Grade("11", true);

    /** Grade 12. */
    public static final Grade GRADE_12 = new Grade("12", true);

    /** Grade 13. */
    public static final Grade GRADE_13 = new Grade("13", true);

    /** After grade 12 or 13. */
    public static final Grade POST_GRADUATE = new Grade("PostGraduate", true);

    /** Taught without grades. */
    public static final Grade UNGRADED = new Grade("Ungraded", true);

    /** Anything else. */
    public static final Grade OTHER = new Grade("Other", true);

    private static final Map<String, Grade> KNOWN = index(
            INFANT_TODDLER,
            PRESCHOOL,
            PRE_KINDERGARTEN,
            TRANSITIONAL_KINDERGARTEN,
            KINDERGARTEN,
            GRADE_1,
            GRADE_2,
            GRADE_3,
            GRADE_4,
            GRADE_5,
            GRADE_6,
            GRADE_7,
            GRADE_8,
            GRADE_9,
            GRADE_10,
            GRADE_11,
            GRADE_12,
            GRADE_13,
            POST_GRADUATE,
            UNGRADED,
            OTHER);

    private Grade(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static Grade of(String value) {
        Grade known = KNOWN.get(value);
        return known != null ? known : new Grade(value, false);
    }
}
