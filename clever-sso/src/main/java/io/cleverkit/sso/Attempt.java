package io.cleverkit.sso;

import org.jspecify.annotations.Nullable;

/** What must survive from the first click to the end of a log-in, restarts included. */
record Attempt(String returnTo, @Nullable String district, boolean restarted) {
    Attempt again() {
        return new Attempt(returnTo, district, true);
    }

    @Override
    public String toString() {
        return "Attempt[district=" + district + ", restarted=" + restarted + "]";
    }
}
