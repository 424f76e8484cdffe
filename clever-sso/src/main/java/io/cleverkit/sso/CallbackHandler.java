package io.cleverkit.sso;

import io.cleverkit.sso.internal.Digests;
import io.cleverkit.sso.internal.Secrets;
import io.cleverkit.sso.spi.LoginStateStore;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The state machine: what an arrival at the redirect URI means, and what is to become of it. */
final class CallbackHandler {
    /** What Clever answers for somebody with whom the application is not shared. */
    private static final String NOT_SHARED = "unauthorized-user";

    /** Codes live for one minute at Clever; what comes later than this is refused there. */
    private static final Duration CODE_MEMORY = Duration.ofMinutes(10);

    private final CleverAddresses addresses;
    private final LoginStateStore store;
    private final Clock clock;
    private final LoginStarter starter;
    private final IdentityReader reader;
    private final StatelessCallback stateless;
    private final Attempt nothingKnown;

    CallbackHandler(LoginSettings settings, LoginStarter starter, IdentityReader reader) {
        this.addresses = settings.addresses();
        this.store = settings.store();
        this.clock = settings.clock();
        this.stateless = settings.stateless();
        this.nothingKnown = new Attempt(settings.returnPaths().landing(), null, false);
        this.starter = starter;
        this.reader = reader;
    }

    LoginResult handle(CallbackRequest request) {
        BrowserMark mark = BrowserMark.of(request.cookie());
        if (isOutOfReach(request, mark)) {
            return framed(request.state());
        }
        if (request.isMalformed()) {
            return refused(RefusalCode.MALFORMED_REQUEST, nothingKnown);
        }
        String state = request.state();
        if (request.error() != null) {
            return errorArrived(request.error(), state, mark);
        }
        return state == null ? withoutState(request.code(), mark) : withState(request.code(), state, mark);
    }

    /**
     * A cookie that is there in a frame says that it is a frame of the same site, where all works as in a window. One that is not will
     * not be there the next time either, so there is no point in a restart, and whatever else there is to say would be said in vain.
     */
    private boolean isOutOfReach(CallbackRequest request, BrowserMark mark) {
        boolean cookieNeeded = !(request.state() == null && isAcceptedUnprotected(request.code()));
        return request.isInFrame() && mark.secret() == null && cookieNeeded;
    }

    /** Without a cookie: the window above may be in the middle of a log-in with its own. */
    private LoginResult framed(@Nullable String state) {
        LoginMemo memo = state == null ? null : take(state);
        return new LoginResult.Refused(
                RefusalReason.of(RefusalCode.FRAMED), attemptOf(memo).returnTo(), false, null);
    }

    private LoginResult errorArrived(String error, @Nullable String state, BrowserMark mark) {
        // Taken whatever the error is: this attempt is over, its state must not be usable any more.
        LoginMemo memo = state == null ? null : take(state);
        if (memo == null || !isUsable(memo) || !mark.isBrowserOf(memo.browserHash())) {
            return refused(reasonOf(error), attemptOf(memo));
        }
        return error.equals(NOT_SHARED) && !addresses.isLast(memo.attempt().application())
                ? new LoginResult.Restart(starter.tryNext(memo.attempt(), mark))
                : refused(reasonOf(error), memo.attempt(), true);
    }

    private static RefusalCode reasonOf(String error) {
        return error.equals(NOT_SHARED) ? RefusalCode.NOT_SHARED : RefusalCode.CLEVER_REFUSED;
    }

    private boolean isUsable(LoginMemo memo) {
        return clock.instant().isBefore(memo.usableUntil());
    }

    private LoginResult withoutState(@Nullable String code, BrowserMark mark) {
        if (stateless == StatelessCallback.REJECT) {
            return refused(RefusalCode.STATE_MISSING, nothingKnown);
        }
        if (code != null && isAcceptedUnprotected(code)) {
            return isFirstUse(code) ? admit(code, nothingKnown, mark, null) : new LoginResult.AlreadyUsed();
        }
        return restartOnce(nothingKnown, mark, code, RefusalCode.RESTART_FAILED);
    }

    private boolean isAcceptedUnprotected(@Nullable String code) {
        return stateless == StatelessCallback.ACCEPT_UNPROTECTED && code != null;
    }

    private LoginResult withState(@Nullable String code, String state, BrowserMark mark) {
        // The code first, the state second: of two threads with both in hand, the one that gets the code gets the state
        // too.
        if (code != null && !isFirstUse(code)) {
            return mark.hasDiscarded(code)
                    ? refused(RefusalCode.RESTART_FAILED, nothingKnown)
                    : new LoginResult.AlreadyUsed();
        }
        LoginMemo memo = take(state);
        if (memo == null) {
            return restartOnce(nothingKnown, mark, code, RefusalCode.RESTART_FAILED);
        }
        Attempt attempt = memo.attempt();
        if (code == null || !isUsable(memo)) {
            return restartOnce(attempt, mark, code, RefusalCode.RESTART_FAILED);
        }
        if (!mark.isBrowserOf(memo.browserHash())) {
            return restartOnce(attempt, mark, code, whyNotThisBrowser(mark));
        }
        return admit(code, attempt, mark, nonceOf(state, mark));
    }

    private static @Nullable String nonceOf(String state, BrowserMark mark) {
        return mark.secret() == null ? null : LoginStarter.nonce(state, mark.secret());
    }

    private LoginResult admit(String code, Attempt attempt, BrowserMark mark, @Nullable String nonce) {
        try {
            CleverIdentity identity = reader.read(code, attempt, nonce);
            String clientId = addresses.clientIds().get(attempt.application());
            return new LoginResult.SignedIn(identity, attempt.returnTo(), clientId, starter.noCookie());
        } catch (NotAdmitted e) {
            return e.isWorthRestart() && maySendBack(attempt, mark)
                    ? new LoginResult.Restart(starter.restart(attempt, mark, code))
                    // Only a state of this browser's own has a nonce.
                    : new LoginResult.Refused(e.reason(), attempt.returnTo(), nonce != null, starter.noCookie());
        }
    }

    private LoginResult restartOnce(
            Attempt attempt, BrowserMark mark, @Nullable String discardedCode, RefusalCode theSecondTime) {
        return maySendBack(attempt, mark)
                ? new LoginResult.Restart(starter.restart(attempt, mark, discardedCode))
                : refused(theSecondTime, attempt);
    }

    /** Never twice in a row: known from the state where there is one of ours, else from the cookie. */
    private boolean maySendBack(Attempt attempt, BrowserMark mark) {
        return !attempt.restarted() && !mark.isRestartedJustNow(clock.instant());
    }

    private static RefusalCode whyNotThisBrowser(BrowserMark mark) {
        return mark.secret() == null ? RefusalCode.COOKIE_MISSING : RefusalCode.RESTART_FAILED;
    }

    private boolean isFirstUse(String code) {
        return store.firstUse(Digests.of("code", code), clock.instant().plus(CODE_MEMORY));
    }

    /** Removes the state before anything is decided about it, so that it cannot be tried a second time. */
    private @Nullable LoginMemo take(String state) {
        if (!Secrets.isShaped(state)) {
            return null; // never one of ours, so the store need not be asked
        }
        return store.take(LoginStarter.stateHash(state))
                .map(login -> LoginMemo.parse(login.payload()))
                // A node that knows more applications may have begun it.
                .filter(memo -> addresses.has(memo.attempt().application()))
                .orElse(null);
    }

    private Attempt attemptOf(@Nullable LoginMemo memo) {
        return memo == null ? nothingKnown : memo.attempt();
    }

    private LoginResult refused(RefusalCode code, Attempt attempt) {
        return refused(code, attempt, false);
    }

    private LoginResult refused(RefusalCode code, Attempt attempt, boolean own) {
        return new LoginResult.Refused(RefusalReason.of(code), attempt.returnTo(), own, starter.noCookie());
    }
}
