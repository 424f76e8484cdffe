package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes from who logged in to the account of the host: by district and Clever id, and by e-mail address only where
 * {@link Builder#emailMatching} says so. Whoever has a linked account, usable or not, is never looked for by address.
 *
 * <p>Immutable and thread-safe.
 */
public final class AccountResolver {
    private final AccountDirectory directory;
    private final ConnectedDistricts districts;
    private final @Nullable LinkingAccountDirectory byEmail;
    private final Function<String, EmailMatching> emailMatching;
    private final LoginListener listener;

    private AccountResolver(Builder builder) {
        this.directory = builder.directory;
        this.districts = builder.districts;
        this.byEmail = builder.byEmail;
        this.emailMatching = builder.emailMatching;
        this.listener = new IsolatedListener(builder.listener);
    }

    /** Makes a resolver over the host's accounts, for people of these districts, by Clever id alone. */
    public static AccountResolver of(AccountDirectory directory, ConnectedDistricts districts) {
        return builder(directory, districts).build();
    }

    /** Starts the configuration of a resolver over the host's accounts, for people of these districts. */
    public static Builder builder(AccountDirectory directory, ConnectedDistricts districts) {
        return new Builder(requireNonNull(directory, "directory"), requireNonNull(districts, "districts"));
    }

    /**
     * Finds the account. Every refusal is reported to the listener.
     *
     * @throws RuntimeException whatever the directory throws; nobody is let in then
     */
    public Resolution resolve(CleverIdentity identity) {
        requireNonNull(identity, "identity");
        Verdict verdict = judge(identity);
        return verdict.refusal()
                .<Resolution>map(code -> refuse(code, verdict.candidates(), identity))
                .orElseGet(() -> verdict.usable().size() == 1
                        ? new Resolution.Found(verdict.usable().get(0))
                        : new Resolution.Choose(verdict.usable()));
    }

    private Verdict judge(CleverIdentity identity) {
        if (!districts.isConnected(identity.district())) {
            return Verdict.refused(RefusalCode.DISTRICT_NOT_CONNECTED, List.of());
        }
        List<HostAccount> linked = directory.find(identity.district(), identity.cleverId());
        if (linked.isEmpty()) {
            return byEmail == null
                    ? Verdict.refused(RefusalCode.ACCOUNT_UNKNOWN, List.of())
                    : new EmailMatcher(byEmail, emailMatching.apply(identity.district())).match(identity);
        }
        List<HostAccount> usable = linked.stream()
                .filter(account -> Usability.obstacle(account).isEmpty())
                .toList();
        return usable.isEmpty() ? Verdict.refused(Usability.commonObstacle(linked), linked) : Verdict.choose(usable);
    }

    private Resolution refuse(RefusalCode code, List<HostAccount> candidates, CleverIdentity identity) {
        RefusalReason reason = RefusalReason.of(code, "district=" + identity.district());
        listener.refused(RefusedLogin.builder()
                .reason(reason)
                .identity(identity)
                .candidates(candidates)
                .build());
        return new Resolution.NotProvisioned(reason);
    }

    /** Options of an {@link AccountResolver}. Not thread-safe. */
    public static final class Builder {
        private final AccountDirectory directory;
        private final ConnectedDistricts districts;
        private @Nullable LinkingAccountDirectory byEmail;
        private Function<String, EmailMatching> emailMatching = district -> EmailMatching.OFF;
        private LoginListener listener = new LoginListener() {};

        private Builder(AccountDirectory directory, ConnectedDistricts districts) {
            this.directory = directory;
            this.districts = districts;
        }

        /**
         * Lets people of some districts be found by e-mail address the first time. Default nobody; read {@link EmailMatching}
         * before changing it.
         *
         * @param accounts as a rule the directory itself
         * @param ofDistrict which people of a district, by its Clever id; asked at each such log-in, so it may change
         */
        public Builder emailMatching(LinkingAccountDirectory accounts, Function<String, EmailMatching> ofDistrict) {
            this.byEmail = requireNonNull(accounts, "accounts");
            this.emailMatching = requireNonNull(ofDistrict, "ofDistrict");
            return this;
        }

        /** Who hears of refusals. Default nobody. */
        public Builder listener(LoginListener listener) {
            this.listener = requireNonNull(listener, "listener");
            return this;
        }

        /** Makes the resolver. */
        public AccountResolver build() {
            return new AccountResolver(this);
        }
    }
}
