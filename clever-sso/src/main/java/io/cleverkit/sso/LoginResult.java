package io.cleverkit.sso;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a callback. Handle every case with {@link #fold}; whichever it is, send {@link #cookie()} along if there is
 * one.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface LoginResult {
    /** Calls the function for what this is, and returns what that returns. */
    <T> T fold(
            Function<? super SignedIn, ? extends T> signedIn,
            Function<? super Restart, ? extends T> restart,
            Function<? super AlreadyUsed, ? extends T> alreadyUsed,
            Function<? super Refused, ? extends T> refused);

    /** The same as {@link #fold} for hosts whose handlers return nothing. */
    default void handle(
            Consumer<? super SignedIn> signedIn,
            Consumer<? super Restart> restart,
            Consumer<? super AlreadyUsed> alreadyUsed,
            Consumer<? super Refused> refused) {
        Runnable handler = fold(
                in -> () -> signedIn.accept(in),
                again -> () -> restart.accept(again),
                used -> () -> alreadyUsed.accept(used),
                no -> () -> refused.accept(no));
        handler.run();
    }

    /** The cookie to send with the answer: a new one for a restart, a removal once the log-in is over. */
    Optional<LoginCookie> cookie();

    /**
     * The person is who Clever says. Start a new session, with a new session id, in place of whatever session the browser has:
     * school devices are shared.
     */
    final class SignedIn implements LoginResult {
        private final CleverIdentity identity;
        private final String returnTo;
        private final String clientId;
        private final LoginCookie cookie;

        SignedIn(CleverIdentity identity, String returnTo, String clientId, LoginCookie cookie) {
            this.identity = identity;
            this.returnTo = returnTo;
            this.clientId = clientId;
            this.cookie = cookie;
        }

        /** Who it is. */
        public CleverIdentity identity() {
            return identity;
        }

        /** Where the person wanted to go: always a path of the host's own. */
        public String returnTo() {
            return returnTo;
        }

        /**
         * Client id of the application that let the person in; of interest only to a host with several. Never part of who the
         * person is: district and Clever id are the same in all of them.
         */
        public String clientId() {
            return clientId;
        }

        @Override
        public Optional<LoginCookie> cookie() {
            return Optional.of(cookie);
        }

        @Override
        public <T> T fold(
                Function<? super SignedIn, ? extends T> signedIn,
                Function<? super Restart, ? extends T> restart,
                Function<? super AlreadyUsed, ? extends T> alreadyUsed,
                Function<? super Refused, ? extends T> refused) {
            return signedIn.apply(this);
        }

        @Override
        public String toString() {
            return "SignedIn[" + identity + "]";
        }
    }

    /** One more round trip to Clever is needed: send the cookie and redirect (status 302 or 303). Usually nobody notices. */
    final class Restart implements LoginResult {
        private final LoginStart start;

        Restart(LoginStart start) {
            this.start = start;
        }

        /** Clever's authorize page with a fresh state. */
        public URI uri() {
            return start.uri();
        }

        @Override
        public Optional<LoginCookie> cookie() {
            return Optional.of(start.cookie());
        }

        @Override
        public <T> T fold(
                Function<? super SignedIn, ? extends T> signedIn,
                Function<? super Restart, ? extends T> restart,
                Function<? super AlreadyUsed, ? extends T> alreadyUsed,
                Function<? super Refused, ? extends T> refused) {
            return restart.apply(this);
        }

        @Override
        public String toString() {
            return "Restart[]";
        }
    }

    /**
     * This code was here before: a reload, the back button, or a browser that asked twice. If the browser has a session, go on
     * with it; otherwise begin a new log-in. Carries no cookie, because another answer may be on its way with one.
     */
    final class AlreadyUsed implements LoginResult {
        AlreadyUsed() {}

        @Override
        public Optional<LoginCookie> cookie() {
            return Optional.empty();
        }

        @Override
        public <T> T fold(
                Function<? super SignedIn, ? extends T> signedIn,
                Function<? super Restart, ? extends T> restart,
                Function<? super AlreadyUsed, ? extends T> alreadyUsed,
                Function<? super Refused, ? extends T> refused) {
            return alreadyUsed.apply(this);
        }

        @Override
        public String toString() {
            return "AlreadyUsed[]";
        }
    }

    /**
     * Nobody is signed in. Show a page (a 4xx status, never a redirect to Clever) with the reason and a way to try again. Of the reasons,
     * {@link RefusalCode#FRAMED} and {@link RefusalCode#COOKIE_MISSING} may have to be read inside a frame of another site, see there.
     */
    final class Refused implements LoginResult {
        private final RefusalReason reason;
        private final String returnTo;
        private final boolean ownLogin;
        private final @Nullable LoginCookie cookie;

        Refused(RefusalReason reason, String returnTo, boolean ownLogin, @Nullable LoginCookie cookie) {
            this.reason = reason;
            this.returnTo = returnTo;
            this.ownLogin = ownLogin;
            this.cookie = cookie;
        }

        /** Why. */
        public RefusalReason reason() {
            return reason;
        }

        /**
         * Where the person wanted to go, for the next {@link LoginRequest} if they try again: always a path of the host's own, the
         * landing path where nothing is known.
         */
        public String returnTo() {
            return returnTo;
        }

        /**
         * Whether it is certain that a log-in which this browser began has come to this end. Somebody at the keyboard then has just
         * tried to log in, so end the session that the browser may still have of somebody else. Never so for what another site could
         * have made the browser send: nobody can log people out from afar.
         */
        public boolean isOwnLogin() {
            return ownLogin;
        }

        @Override
        public Optional<LoginCookie> cookie() {
            return Optional.ofNullable(cookie);
        }

        @Override
        public <T> T fold(
                Function<? super SignedIn, ? extends T> signedIn,
                Function<? super Restart, ? extends T> restart,
                Function<? super AlreadyUsed, ? extends T> alreadyUsed,
                Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }

        @Override
        public String toString() {
            return "Refused[" + reason.code() + "]";
        }
    }
}
