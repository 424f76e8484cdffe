package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.roster.LoginName;
import io.cleverkit.sso.RefusalReason;
import java.net.URI;
import java.util.Optional;

/** Makes the links with which people set a password; operators pass them on. */
public final class PasswordInvitations {
    private final Passwords passwords;
    private final PasswordLogin login;
    private final URI publicUrl;

    /** Creates it; {@code publicUrl} is where browsers find Readalong. */
    PasswordInvitations(Passwords passwords, PasswordLogin login, URI publicUrl) {
        this.passwords = passwords;
        this.login = login;
        this.publicUrl = publicUrl;
    }

    /** Makes a link for an account of an organization, unless something is in the way. */
    public Answer invite(String organizationId, String accountId) {
        Optional<Credential> known = passwords
                .byAccount(accountId)
                .filter(found -> found.organizationId().equals(organizationId));
        if (known.isEmpty()) {
            return Answer.of(Outcome.UNKNOWN);
        }
        Optional<RefusalReason> refusal = login.refusal(known.get());
        if (refusal.isPresent()) {
            return new Answer(Outcome.REFUSED, refusal, "", "");
        }
        Optional<String> loginName = known.get().email().map(LoginName::of);
        if (loginName.isEmpty()) {
            return Answer.of(Outcome.NO_ADDRESS);
        }
        return passwords.isTaken(loginName.get(), accountId) ? Answer.of(Outcome.ADDRESS_IN_USE) : made(accountId);
    }

    private Answer made(String accountId) {
        Passwords.Link link = passwords.link(accountId);
        String address =
                publicUrl.resolve(PasswordRoutes.SET + "?token=" + link.token()).toString();
        return new Answer(
                Outcome.MADE, Optional.empty(), address, link.expiresAt().toString());
    }

    /** What came of it. */
    public enum Outcome {
        /** There is a link. */
        MADE,
        /** The organization has no such account. */
        UNKNOWN,
        /** The account may not have a password. */
        REFUSED,
        /** The account has no address to log in with. */
        NO_ADDRESS,
        /** Another account logs in with the address. */
        ADDRESS_IN_USE
    }

    /**
     * What came of it.
     *
     * @param outcome what
     * @param refusal why the account may not have a password
     * @param link the link, if it was made
     * @param expiresAt until when it is good
     */
    public record Answer(Outcome outcome, Optional<RefusalReason> refusal, String link, String expiresAt) {
        private static Answer of(Outcome outcome) {
            return new Answer(outcome, Optional.empty(), "", "");
        }

        /** Leaves the link out. */
        @Override
        public String toString() {
            return "Answer[" + outcome + "]";
        }
    }
}
