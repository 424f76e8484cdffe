package io.cleverkit.sso;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.internal.EmailAddress;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.List;
import java.util.Optional;

/** Finds the account of somebody whom no Clever id leads to yet; the rules are those of {@link EmailMatching}. */
record EmailMatcher(LinkingAccountDirectory directory, EmailMatching mode) {
    Verdict match(CleverIdentity identity) {
        if (identity.library() || identity.roleKinds().stream().noneMatch(mode::includes)) {
            return Verdict.refused(RefusalCode.ACCOUNT_UNKNOWN, List.of());
        }
        Optional<String> email = identity.email().flatMap(EmailAddress::normalized);
        if (email.isEmpty()) {
            return Verdict.refused(RefusalCode.EMAIL_MISSING, List.of());
        }
        return judge(candidates(identity.district(), email.get()), identity);
    }

    /** Who is synchronised is found by Clever id or not at all, so such accounts make nobody's address ambiguous. */
    private List<HostAccount> candidates(String district, String email) {
        return directory.findByEmail(district, email).stream()
                .filter(account -> !account.managedByClever())
                .toList();
    }

    private Verdict judge(List<HostAccount> candidates, CleverIdentity identity) {
        List<HostAccount> offered = candidates.stream()
                .filter(account -> !isRuledOut(account, identity))
                .toList();
        if (candidates.size() != 1) {
            RefusalCode code = candidates.isEmpty() ? RefusalCode.EMAIL_UNKNOWN : RefusalCode.EMAIL_AMBIGUOUS;
            return Verdict.refused(code, offered);
        }
        if (offered.isEmpty()) {
            return Verdict.refused(RefusalCode.EMAIL_RULED_OUT, offered);
        }
        HostAccount account = candidates.get(0);
        return obstacle(account, identity)
                .map(code -> Verdict.refused(code, offered))
                .orElseGet(() -> Verdict.found(account));
    }

    /** Remembering comes last: it is the only step that changes something. */
    private Optional<RefusalCode> obstacle(HostAccount account, CleverIdentity identity) {
        if (!isOfRole(account, identity)) {
            return Optional.of(RefusalCode.EMAIL_OTHER_ROLE);
        }
        Optional<RefusalCode> unusable = Usability.obstacle(account);
        if (unusable.isPresent()) {
            return unusable;
        }
        if (account.privileged()) {
            return Optional.of(RefusalCode.CONFIRMATION_NEEDED);
        }
        boolean theirs = directory.remember(identity.district(), identity.cleverId(), account.accountId());
        return theirs ? Optional.empty() : Optional.of(RefusalCode.EMAIL_TAKEN);
    }

    private boolean isRuledOut(HostAccount account, CleverIdentity identity) {
        return directory.isRuledOut(identity.district(), identity.cleverId(), account.accountId());
    }

    private boolean isOfRole(HostAccount account, CleverIdentity identity) {
        for (UserRole role : account.cleverRoles()) {
            if (mode.includes(role) && identity.roleKinds().contains(role)) {
                return true;
            }
        }
        return false;
    }
}
