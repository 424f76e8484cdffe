package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds whatever three browsers do with each other's codes and states, in random histories. A failure names the seed and
 * the step; the same seed makes the same history.
 */
@DisplayName("In any history of three browsers")
class LoginProperties {
    private static final int STEPS = 40;
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration CODE_MEMORY = Duration.ofMinutes(10);
    private static final Duration IN_A_ROW = Duration.ofSeconds(30);

    /** What the model knows of a state: whose it is, where it leads, how long it is good. */
    private record Issued(int browser, String returnTo, Instant usableUntil) {}

    private final List<String> violations = new ArrayList<>();

    @Test
    @DisplayName(
            "only a fresh state of one's own signs in, codes are exchanged once, and no restart follows another (300 seeds)")
    void rules() {
        run(1, 300);
    }

    @Test
    @Tag("thorough")
    @DisplayName("the same over 30,000 seeds")
    void rulesThoroughly() {
        run(1_000, 31_000);
    }

    private void run(int from, int to) {
        int signedIn = 0;
        for (int seed = from; seed < to; seed++) {
            signedIn += new History(seed).play();
        }
        assertThat(violations).isEmpty();
        assertThat(signedIn)
                .as("histories in which nobody signs in prove nothing")
                .isGreaterThan(to - from);
    }

    private final class History {
        private final int seed;
        private final Random random;
        private final ManualClock clock = new ManualClock();
        private final ScriptedEndpoints clever = new ScriptedEndpoints();
        private final CleverLogin login = CleverLogin.builder(
                        ApplicationCredentials.of("client", "secret"), URI.create("https://app.example/login/callback"))
                .clock(clock)
                .stateLifetime(LIFETIME)
                .build(clever);
        private final Browser[] browsers = {new Browser(login), new Browser(login), new Browser(login)};
        private final Instant[] lastRestart = new Instant[browsers.length];
        private final Map<String, Issued> good = new HashMap<>();
        private final Map<String, Instant> remembered = new HashMap<>();
        private final List<String> states = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private int step;

        History(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        int play() {
            int signedIn = 0;
            for (step = 0; step < STEPS; step++) {
                int browser = random.nextInt(browsers.length);
                switch (random.nextInt(6)) {
                    case 0, 1 -> begin(browser);
                    case 2 -> clock.advance(Duration.ofSeconds(random.nextInt(400)));
                    default -> signedIn += arrive(browser) ? 1 : 0;
                }
            }
            return signedIn;
        }

        private void begin(int browser) {
            String returnTo = "/page/" + step;
            issued(browsers[browser].begin(returnTo), browser, returnTo);
            lastRestart[browser] = null; // the person asked for it
        }

        private void issued(String state, int browser, String returnTo) {
            good.put(state, new Issued(browser, returnTo, clock.instant().plus(LIFETIME)));
            states.add(state);
        }

        private boolean arrive(int browser) {
            String code = random.nextInt(3) == 0 && !codes.isEmpty() ? any(codes) : fresh();
            String state = switch (random.nextInt(4)) {
                case 0 -> null;
                case 1 -> "Z".repeat(43);
                default ->
                    states.isEmpty()
                            ? null
                            : states.get(states.size() - 1 - random.nextInt(Math.min(3, states.size())));
            };
            boolean usedBefore = isRemembered(code);
            int exchanges = clever.exchanged.size();
            LoginResult result = browsers[browser].arrive(code, state);
            // A code that is known stops everything before the state is even looked at; otherwise the state is spent.
            Issued known = usedBefore ? good.get(state) : good.remove(state);
            if (state != null && !usedBefore) {
                remembered.put(code, clock.instant());
            }
            result.handle(
                    in -> signedIn(browser, known, in, usedBefore),
                    restart -> restarted(browser, restart),
                    used -> {},
                    refused -> lastRestart[browser] = null);
            if (!(result instanceof LoginResult.SignedIn)) {
                check(clever.exchanged.size() == exchanges, "a code was exchanged and nobody signed in");
            }
            return result instanceof LoginResult.SignedIn;
        }

        private void signedIn(int browser, Issued known, LoginResult.SignedIn in, boolean usedBefore) {
            lastRestart[browser] = null;
            check(!usedBefore, "signed in with a code that was used");
            if (known == null) {
                check(false, "signed in without a good state");
                return;
            }
            check(known.browser() == browser, "signed in with the state of another browser");
            check(clock.instant().isBefore(known.usableUntil()), "signed in with a state that is over");
            check(known.returnTo().equals("any") || known.returnTo().equals(in.returnTo()), "landed elsewhere");
        }

        private void restarted(int browser, LoginResult.Restart restart) {
            Instant before = lastRestart[browser];
            check(before == null || before.plus(IN_A_ROW).isBefore(clock.instant()), "restarted twice in a row");
            lastRestart[browser] = clock.instant();
            issued(Browser.stateIn(restart), browser, "any");
        }

        /** After its ten minutes a code is forgotten: it lived for one at Clever. */
        private boolean isRemembered(String code) {
            Instant seen = remembered.get(code);
            return seen != null && clock.instant().isBefore(seen.plus(CODE_MEMORY));
        }

        private String fresh() {
            codes.add("code-" + codes.size());
            return codes.get(codes.size() - 1);
        }

        private String any(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void check(boolean holds, String rule) {
            if (!holds) {
                violations.add(rule + " [seed=" + seed + ", step=" + step + "]");
            }
        }
    }
}
