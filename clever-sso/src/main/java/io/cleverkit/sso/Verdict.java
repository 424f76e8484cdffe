package io.cleverkit.sso;

import io.cleverkit.sso.spi.HostAccount;
import java.util.List;
import java.util.Optional;

/** What a search for an account came to: accounts that may be used, or why none may and which came near. */
record Verdict(List<HostAccount> usable, Optional<RefusalCode> refusal, List<HostAccount> candidates) {
    static Verdict found(HostAccount account) {
        return new Verdict(List.of(account), Optional.empty(), List.of());
    }

    static Verdict choose(List<HostAccount> accounts) {
        return new Verdict(accounts, Optional.empty(), List.of());
    }

    static Verdict refused(RefusalCode code, List<HostAccount> candidates) {
        return new Verdict(List.of(), Optional.of(code), candidates);
    }
}
