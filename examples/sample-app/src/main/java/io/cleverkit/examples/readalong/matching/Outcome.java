package io.cleverkit.examples.readalong.matching;

/** What became of a {@link Decision}. */
public enum Outcome {
    /** It is so now, or was so before. */
    DONE("It is done."),
    /** There is no such account in this organization. */
    UNKNOWN_ACCOUNT("The organization of this district has no account with this id."),
    /** Nobody with this id was refused with this account near, and nothing was decided about the two. */
    UNKNOWN_MATCH(
            "Nobody with this Clever id was refused with this account as a candidate. Link them with POST links."),
    /** The account is for something else. */
    OTHER_ROLE("The account is of another role."),
    /** The account follows Clever, or accounts of its role do in this district. */
    ROSTER_MANAGED_BY_CLEVER("Clever manages accounts of this role here, so they are not linked by hand."),
    /** The account is not in use. */
    ARCHIVED("The account is archived."),
    /** The account is another Clever user's. */
    LINKED_TO_ANOTHER("The account is linked to another Clever user."),
    /** The Clever user has an account of this role. */
    HAS_ANOTHER("The Clever user is linked to another account of this role."),
    /** It was decided that the two are never the same. */
    RULED_OUT("It was decided that these two are never the same. Decide SAME first."),
    /** The account is this very user's, so it cannot be ruled out. */
    ALREADY_LINKED("The account is linked to this Clever user.");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** Returns it in words for an operator. */
    public String text() {
        return text;
    }
}
