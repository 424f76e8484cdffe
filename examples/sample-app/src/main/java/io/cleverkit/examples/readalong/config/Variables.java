package io.cleverkit.examples.readalong.config;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where configuration comes from: environment variables, and system properties of the same names, which win. */
@FunctionalInterface
public interface Variables {
    /** Returns the value of a variable; empty when it is absent or blank. */
    Optional<String> find(String name);

    /** Returns the variables of this process. */
    static Variables ofProcess() {
        return name -> notBlank(System.getProperty(name)).or(() -> notBlank(System.getenv(name)));
    }

    /** Returns exactly the variables given. */
    static Variables of(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return name -> notBlank(copy.get(name));
    }

    private static Optional<String> notBlank(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
