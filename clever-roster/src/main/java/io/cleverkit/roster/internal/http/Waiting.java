package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.Sleeper;
import java.time.Duration;

/** Sleeping that honours an interrupt. */
final class Waiting {
    private Waiting() {}

    static void sleep(Sleeper sleeper, Duration wait, Request request) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interrupted) {
            throw Failures.interrupted(request);
        }
    }
}
