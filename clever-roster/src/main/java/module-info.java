/**
 * The typed client for Clever, the hub through which schools share rosters: districts, schools, people, sections, courses
 * and terms, read as streams with proof that a listing was read to its end.
 *
 * <p>Start at {@link io.cleverkit.roster.CleverRoster}. What it returns is in {@link io.cleverkit.roster.model}.
 *
 * <p>No exported signature mentions a library, but for the one of the optional Micrometer: Jackson reads the JSON and
 * Resilience4j counts the attempts, both inside.
 */
@SuppressWarnings("module") // io.cleverkit.sso is built after this module, so the compiler cannot see it
module io.cleverkit.roster {
    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires org.slf4j;
    requires static java.compiler;
    requires static micrometer.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.cleverkit.roster;
    exports io.cleverkit.roster.micrometer;
    exports io.cleverkit.roster.model;

    // The code exchange of a login goes through the same pipeline, so that sso needs no HTTP client of its own.
    exports io.cleverkit.roster.internal.http to
            io.cleverkit.sso;
    exports io.cleverkit.roster.internal.json to
            io.cleverkit.sso;
}
