package io.cleverkit.sso;

/**
 * Why a person was not let in. The name is the code that a page can show and an operator can look up.
 *
 * <p>The texts are plain English for a first version of a page; a host that speaks more languages keys its own by this code.
 */
public enum RefusalCode {
    /** Parameters were too long, repeated or not text. */
    MALFORMED_REQUEST(
            "This link does not work. Please log in again from the start.",
            "The callback came with parameters that are too long, repeated or not printable. Clever sends none such."),

    /** No {@code state}, and the policy is {@link StatelessCallback#REJECT}. */
    STATE_MISSING(
            "Please log in with the button on our own page.",
            "The callback came without state and StatelessCallback.REJECT is set; portal and Instant Login links need RESTART."),

    /** Again no usable state right after the one restart. */
    RESTART_FAILED(
            "We could not log you in this time. Please close this page and try again.",
            "The log-in was restarted once and came back without a usable state again: a forged or old link, or a proxy that drops parameters."),

    /**
     * The log-in arrived inside a frame of another site, where browsers keep cookies away. The page with this reason must be allowed in
     * frames (alone of all pages), and hold a link that begins the log-in in the top window: {@code target="_top"}.
     */
    FRAMED(
            "You are almost there. This app has to open in the whole window, because your browser does not let anybody log in inside"
                    + " another page.",
            "The log-in arrived in a frame of another site, such as a page of a learning management system. Have the link there open in a"
                    + " new tab; until then people click once more."),

    /** The state came back, the cookie did not. In browsers that are too old to be told about frames, this is {@link #FRAMED} too. */
    COOKIE_MISSING(
            "Your browser did not keep our cookie. Please allow cookies for this site, or open it in its own window.",
            "The state was ours but the log-in cookie did not come back: cookies are blocked, or the page is inside a frame of another site."),

    /** Clever says that the person's district or school does not share the application with the person. */
    NOT_SHARED(
            "Your school has not added you to this app. Please ask your teacher.",
            "Clever answered error=unauthorized-user: the district does not share this person with the application."),

    /** Clever sent the browser back with another error. */
    CLEVER_REFUSED(
            "Clever could not log you in. Please try again.", "Clever sent the browser back with an error parameter."),

    /** Clever did not accept the code, even after a restart. */
    CODE_REFUSED(
            "That took too long. Please try again.",
            "Clever refused the code: a code lives for one minute and works once."),

    /** Clever did not accept the application's id and secret. */
    APPLICATION_REFUSED(
            "We could not log you in. It is not your fault; we have to mend something.",
            "Clever refused the application itself. Check client id and secret."),

    /** Clever did not accept the token request for another reason; as a rule the redirect URI. */
    EXCHANGE_REFUSED(
            "We could not log you in. It is not your fault; we have to mend something.",
            "Clever refused the token request. Check that the primary redirect URI equals the first one in Clever's dashboard."),

    /** Clever did not answer, answered with a server error or asked to slow down. */
    CLEVER_UNAVAILABLE(
            "Clever is not answering right now. Please try again in a few minutes.",
            "Clever did not answer, had a server error or limited the rate."),

    /** Clever's answer could not be read. */
    CLEVER_UNREADABLE(
            "We could not log you in. Please try again in a few minutes.", "Clever's answer could not be read."),

    /** The {@code id_token} is missing where it is required, or must not be believed. */
    ID_TOKEN_REFUSED(
            "We could not log you in. Please try again in a few minutes.",
            "The id_token is missing, or its signature or claims are not right; the fact names the first thing that is wrong. If it"
                    + " is the audience or issuer, check client id and addresses; if the time, check the clock of this machine."),

    /** Who the person is could not be read, or is not complete. */
    IDENTITY_INCOMPLETE(
            "Clever did not tell us who you are. Please try again.",
            "The answer of /me had no district, or belonged to somebody other than the user record."),

    /** The person's roles could not be read; somebody without known roles is not let in. */
    PROFILE_MISSING(
            "Clever did not tell us enough about you. Please try again, or ask your teacher.",
            "The user record could not be read. Check that the district shares this person and that the application may read users."),

    /** A log-in through the Clever Library, which the host did not opt in to. */
    LIBRARY_LOGIN(
            "This app works with accounts from your school only. Please ask your teacher.",
            "The log-in was authorised by a teacher through the Clever Library, not by a district, and libraryLogins is off."),

    /** The log-in was pinned to one district and the person belongs to another. */
    OTHER_DISTRICT(
            "You are logged in to Clever with another district. Please log out there and try again.",
            "The log-in was pinned to one district, the person belongs to another."),

    /** The person's district is not a customer. */
    DISTRICT_NOT_CONNECTED(
            "Your district does not use this app yet. Please ask your teacher.",
            "The district is not connected here; see ConnectedDistricts."),

    /** No account is linked to the person. */
    ACCOUNT_UNKNOWN(
            "You do not have an account here yet. Please ask your teacher or your school's administrator.",
            "No account is linked to this Clever user: not synchronised yet, or outside what the district shares."),

    /** No account is linked to the person, and Clever sent no address to look for one. */
    EMAIL_MISSING(
            "You do not have an account here yet. Please ask your teacher or your school's administrator.",
            "No account is linked to this Clever user, and Clever sent no usable e-mail address to match by. Link an account by hand, or"
                    + " have the district share the address."),

    /** No account is linked to the person, and none that could be given has the address. */
    EMAIL_UNKNOWN(
            "You do not have an account here yet. Please ask your school's administrator to add you with your school e-mail address.",
            "No account is linked to this Clever user, and no locally managed account of the organization has the same e-mail address."),

    /** Several accounts have the address. */
    EMAIL_AMBIGUOUS(
            "We are not sure which account is yours. Please ask your school's administrator.",
            "Several locally managed accounts of the organization have this Clever user's e-mail address. Link the right one by hand."),

    /** The account with the address is of a role that the person does not have at Clever. */
    EMAIL_OTHER_ROLE(
            "We are not sure which account is yours. Please ask your school's administrator.",
            "The account with this Clever user's e-mail address is of a role that the user does not hold at Clever."),

    /** The account with the address is linked to somebody else already. */
    EMAIL_TAKEN(
            "We are not sure which account is yours. Please ask your school's administrator.",
            "The account with this Clever user's e-mail address is linked to another Clever user."),

    /** An operator has decided that the account with the address is not this person's. */
    EMAIL_RULED_OUT(
            "You do not have an account here yet. Please ask your school's administrator.",
            "The only account with this Clever user's e-mail address is not theirs, as an operator has decided. Add an account of their"
                    + " own, with an address that nobody else has, or link one by hand."),

    /** The account with the address is an administrator's; an operator must confirm the first time. */
    CONFIRMATION_NEEDED(
            "Your account has to be confirmed once before you can use it here. We have been told; please try again later.",
            "The account with this Clever user's e-mail address has administrator's rights. Make sure that it is the same person, then link"
                    + " the account to the Clever id."),

    /** The account has no licence. */
    NO_SEAT(
            "There is no free licence for you at the moment. Please ask your teacher or your school's administrator.",
            "Every usable account that is linked to this Clever user is without a seat: the subscription is full or does not cover it."),

    /** A password log-in for an account that has to come through Clever. */
    PASSWORD_NOT_HERE(
            "Please use the button Log in with Clever.",
            "Clever manages this account, so it has no password here; see LocalPasswords."),

    /** Every account that is linked to the person is archived. */
    ACCOUNT_ARCHIVED(
            "Your account here is closed. Please ask your teacher or your school's administrator.",
            "Every account that is linked to this Clever user is archived.");

    private final String forPerson;
    private final String forOperator;

    RefusalCode(String forPerson, String forOperator) {
        this.forPerson = forPerson;
        this.forOperator = forOperator;
    }

    String forPerson() {
        return forPerson;
    }

    String forOperator() {
        return forOperator;
    }
}
