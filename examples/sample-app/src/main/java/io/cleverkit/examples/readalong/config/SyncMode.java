package io.cleverkit.examples.readalong.config;

import io.cleverkit.sso.EmailMatching;
import io.cleverkit.sync.clever.RosterScope;
import java.util.Arrays;
import java.util.Optional;

/** How much of a district comes from Clever, and with it who may be found by e-mail address at the first log-in. */
public enum SyncMode {
    /** Everybody is mirrored, so everybody is found by Clever id. */
    FULL_ROSTER(
            "full-roster",
            RosterScope.FULL_ROSTER,
            EmailMatching.OFF,
            "the rosters of Readalong follow what the district shares on Clever."),

    /** Schools and students are mirrored; teachers and administrators are added by hand and found by address the first time. */
    ACCOUNT_PROVISIONING(
            "account-provisioning",
            RosterScope.STUDENT_ACCOUNTS,
            EmailMatching.TEACHERS_AND_ADMINISTRATORS,
            "schools and students follow what the district shares on Clever. Teachers, administrators and classes are added by hand."),

    /** Nobody is mirrored; everybody is added by hand and found by address the first time. */
    SSO_ONLY(
            "sso-only",
            RosterScope.ORGANIZATION_ONLY,
            EmailMatching.EVERYONE,
            "people log in with Clever. Their accounts are added by hand.");

    private final String text;
    private final RosterScope scope;
    private final EmailMatching emailMatching;
    private final String description;

    SyncMode(String text, RosterScope scope, EmailMatching emailMatching, String description) {
        this.text = text;
        this.scope = scope;
        this.emailMatching = emailMatching;
        this.description = description;
    }

    /** Returns the mode with this name, as configuration and admin API spell it. */
    public static Optional<SyncMode> find(String text) {
        return Arrays.stream(values()).filter(mode -> mode.text.equals(text)).findFirst();
    }

    /** Returns its name, as configuration and admin API spell it. */
    public String text() {
        return text;
    }

    /** How much of the district is read. */
    public RosterScope scope() {
        return scope;
    }

    /** Whom an e-mail address leads to an account, the first time. */
    public EmailMatching emailMatching() {
        return emailMatching;
    }

    /** Returns the rest of a sentence that begins with the district's name, for its administrators. */
    public String description() {
        return description;
    }
}
