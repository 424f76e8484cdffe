package io.cleverkit.sso;

import org.jspecify.annotations.Nullable;

/** What must survive from the first click to the end of a log-in, restarts included. */
record Attempt(String returnTo, @Nullable String district, boolean restarted, int application) {
    /** Begins with the first application. */
    Attempt(String returnTo, @Nullable String district, boolean restarted) {
        this(returnTo, district, restarted, 0);
    }

    Attempt again() {
        return new Attempt(returnTo, district, true, application);
    }

    /** The same log-in with the next application of the host. */
    Attempt withNextApplication() {
        return new Attempt(returnTo, district, restarted, application + 1);
    }

    @Override
    public String toString() {
        return "Attempt[district=" + district + ", restarted=" + restarted + "]";
    }
}
