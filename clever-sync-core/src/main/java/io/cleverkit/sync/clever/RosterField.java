package io.cleverkit.sync.clever;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A field that a host may take from Clever, or leave. Names of records, roles of people and who belongs where are always taken;
 * everything else only where it is declared, so that the declaration is the host's inventory of data.
 */
public enum RosterField {
    /** A school's own id in the district's systems. */
    LOCATION_SIS_ID,
    /** School number. */
    LOCATION_NUMBER,
    /** State's id of the school. */
    LOCATION_STATE_ID,
    /** NCES id of the school. */
    LOCATION_NCES_ID,
    /** Lowest and highest grade. */
    LOCATION_GRADES,
    /** Telephone number of the school. */
    LOCATION_PHONE,
    /** Street, city, state and ZIP code of the school. */
    LOCATION_ADDRESS,
    /** Extension fields of the school. */
    LOCATION_ATTRIBUTES,
    /** Middle name. */
    ACCOUNT_MIDDLE_NAME,
    /** E-mail address. */
    ACCOUNT_EMAIL,
    /** User name in the district. */
    ACCOUNT_USERNAME,
    /** The person's id in the district's systems. */
    ACCOUNT_SIS_ID,
    /** Student number, teacher number or staff id. */
    ACCOUNT_NUMBER,
    /** State's id of the person. */
    ACCOUNT_STATE_ID,
    /** Grade of a student. */
    ACCOUNT_GRADE,
    /** Job title of an employee. */
    ACCOUNT_TITLE,
    /** Extension fields of the person in the role. */
    ACCOUNT_ATTRIBUTES,
    /** The section's id in the district's systems. */
    CLASS_SIS_ID,
    /** Section number. */
    CLASS_NUMBER,
    /** Subject. */
    CLASS_SUBJECT,
    /** Grade of the class. */
    CLASS_GRADE,
    /** Period. */
    CLASS_PERIOD,
    /** Name and number of the course; makes the courses be read. */
    CLASS_COURSE,
    /** Name and dates of the term; makes the terms be read. */
    CLASS_TERM,
    /** Extension fields of the section. */
    CLASS_ATTRIBUTES;

    /** Returns all fields. */
    public static Set<RosterField> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(RosterField.class));
    }

    /** Returns all but these. */
    public static Set<RosterField> allBut(RosterField... fields) {
        EnumSet<RosterField> rest = EnumSet.allOf(RosterField.class);
        Arrays.asList(fields).forEach(rest::remove);
        return Collections.unmodifiableSet(rest);
    }
}
