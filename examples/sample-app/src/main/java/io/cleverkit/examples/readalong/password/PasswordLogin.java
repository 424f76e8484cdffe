package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.roster.LoginName;
import io.cleverkit.sso.LocalPasswords;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Whether somebody may come in with a password. Which accounts may is decided by Cleverkit before a password is looked at; whoever does
 * not know the password never learns it.
 */
final class PasswordLogin {
    private static final LocalPasswords POLICY = LocalPasswords.LOCAL_ACCOUNTS_ONLY;

    /** Comparing is work on purpose, so anybody could keep all processors busy with it; a part of them must do. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Passwords passwords;
    private final Attempts attempts;
    private final Predicate<String> openDistricts;
    private final Semaphore comparing;

    PasswordLogin(Passwords passwords, Attempts attempts, Predicate<String> openDistricts) {
        this(passwords, attempts, openDistricts, new Semaphore(AT_ONCE));
    }

    PasswordLogin(Passwords passwords, Attempts attempts, Predicate<String> openDistricts, Semaphore comparing) {
        this.comparing = comparing;
        this.passwords = passwords;
        this.attempts = attempts;
        this.openDistricts = openDistricts;
    }

    Answer tryLogin(String email, String password, String address) {
        String loginName = LoginName.of(email);
        if (!attempts.mayTry(loginName, address)) {
            return new Answer(Kind.TOO_MANY, Optional.empty(), Optional.empty());
        }
        // Whoever waited for long would hold a thread that log-ins with Clever need.
        if (!isTurnSoon()) {
            return new Answer(Kind.BUSY, Optional.empty(), Optional.empty());
        }
        try {
            return compare(loginName, password, address);
        } finally {
            comparing.release();
        }
    }

    private boolean isTurnSoon() {
        try {
            return comparing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer compare(String loginName, String password, String address) {
        Optional<Credential> known = passwords.byLoginName(loginName);
        Optional<RefusalReason> refusal = known.flatMap(this::refusal);
        if (!isRight(known, password)) {
            return new Answer(Kind.WRONG, Optional.empty(), Optional.empty());
        }
        attempts.succeeded(loginName, address);
        return new Answer(refusal.isPresent() ? Kind.REFUSED : Kind.IN, known, refusal);
    }

    /** Why an account may neither be entered with a password nor be given one. */
    Optional<RefusalReason> refusal(Credential credential) {
        return openDistricts.test(credential.district())
                ? POLICY.refusal(credential.account())
                : Optional.of(RefusalReason.of(RefusalCode.DISTRICT_NOT_CONNECTED));
    }

    private static boolean isRight(Optional<Credential> known, String password) {
        return known.flatMap(Credential::hash)
                .map(hash -> PasswordHash.matches(hash, password))
                .orElseGet(() -> PasswordHash.matchesNobodys(password));
    }

    /** What came of it. */
    enum Kind {
        /** The person is who they say. */
        IN,
        /** Nobody has this address and this password. */
        WRONG,
        /** The password was right, and the account may not be entered with it. */
        REFUSED,
        /** It was tried too often; the password was not looked at. */
        TOO_MANY,
        /** Too many people try at once; the password was not looked at. */
        BUSY
    }

    /**
     * What came of it.
     *
     * @param kind what
     * @param credential the account, when the password was right
     * @param refusal why it may not be entered
     */
    record Answer(Kind kind, Optional<Credential> credential, Optional<RefusalReason> refusal) {}
}
