package io.cleverkit.sync.model;

/**
 * What an account is for. One person of the source has one account for each of these that their roles ask for: somebody
 * who teaches and administers has two.
 *
 * <p>The order of the constants is the order of accounts within one person, and must not change: links are sorted by it.
 */
public enum AccountRole {
    /** Staff and district administrators. */
    ADMIN,
    /** Students. */
    STUDENT,
    /** Teachers. */
    TEACHER
}
