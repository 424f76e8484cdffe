package io.cleverkit.sso;

import io.cleverkit.sso.internal.OwnPath;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides where a person may land: on the host's own paths, those the host allows, and never on the callback itself. */
record ReturnPaths(String landing, Predicate<String> allowed, String callbackPath) {
    String confined(@Nullable String wish) {
        return wish != null && isFine(wish) ? wish : landing;
    }

    private boolean isFine(String wish) {
        return OwnPath.isSafe(wish) && !OwnPath.pathOf(wish).equals(callbackPath) && allowed.test(wish);
    }
}
