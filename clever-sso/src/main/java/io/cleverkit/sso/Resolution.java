package io.cleverkit.sso;

import io.cleverkit.sso.spi.HostAccount;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Which account of the host a person may use. Handle every case with {@link #fold}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Resolution {
    /** Calls the function for what this is, and returns what that returns. */
    <T> T fold(
            Function<? super Found, ? extends T> found,
            Function<? super Choose, ? extends T> choose,
            Function<? super NotProvisioned, ? extends T> notProvisioned);

    /** The same as {@link #fold} for hosts whose handlers return nothing. */
    default void handle(
            Consumer<? super Found> found,
            Consumer<? super Choose> choose,
            Consumer<? super NotProvisioned> notProvisioned) {
        Runnable handler = fold(
                one -> () -> found.accept(one),
                several -> () -> choose.accept(several),
                none -> () -> notProvisioned.accept(none));
        handler.run();
    }

    /** There is exactly one account that may be used. */
    final class Found implements Resolution {
        private final HostAccount account;

        Found(HostAccount account) {
            this.account = account;
        }

        /** The account. */
        public HostAccount account() {
            return account;
        }

        @Override
        public <T> T fold(
                Function<? super Found, ? extends T> found,
                Function<? super Choose, ? extends T> choose,
                Function<? super NotProvisioned, ? extends T> notProvisioned) {
            return found.apply(this);
        }

        @Override
        public String toString() {
            return "Found[role=" + account.role() + "]";
        }
    }

    /** There are several: let the person choose. Check the choice against this very list. */
    final class Choose implements Resolution {
        private final List<HostAccount> accounts;

        Choose(List<HostAccount> accounts) {
            this.accounts = List.copyOf(accounts);
        }

        /** The accounts that may be used, two or more, in the order of the directory. */
        public List<HostAccount> accounts() {
            return accounts;
        }

        @Override
        public <T> T fold(
                Function<? super Found, ? extends T> found,
                Function<? super Choose, ? extends T> choose,
                Function<? super NotProvisioned, ? extends T> notProvisioned) {
            return choose.apply(this);
        }

        @Override
        public String toString() {
            return "Choose[accounts=" + accounts.size() + "]";
        }
    }

    /** There is none that may be used: show a page with the reason. */
    final class NotProvisioned implements Resolution {
        private final RefusalReason reason;

        NotProvisioned(RefusalReason reason) {
            this.reason = reason;
        }

        /** Why. */
        public RefusalReason reason() {
            return reason;
        }

        @Override
        public <T> T fold(
                Function<? super Found, ? extends T> found,
                Function<? super Choose, ? extends T> choose,
                Function<? super NotProvisioned, ? extends T> notProvisioned) {
            return notProvisioned.apply(this);
        }

        @Override
        public String toString() {
            return "NotProvisioned[" + reason.code() + "]";
        }
    }
}
