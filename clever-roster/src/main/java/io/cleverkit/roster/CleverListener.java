package io.cleverkit.roster;

/**
 * Is told what the client does: each request, each wait, each change of a circuit. For metrics and traces.
 *
 * <p>Nothing it is told holds a token, an address or anything about a person, so all of it may be logged. Called on the
 * thread that makes the call, or that reads ahead for it, so it must be quick and thread-safe. What it throws is logged once
 * and has no other effect. {@code io.cleverkit.roster.micrometer} has one for Micrometer.
 */
public interface CleverListener {
    /** A request was answered, or came to nothing. Each attempt is one. */
    default void onRequest(RequestReport report) {}

    /** A call is about to be put to sleep. */
    default void onWait(WaitReport report) {}

    /** The circuit of a token opened, closed, or lets one request try. */
    default void onCircuit(CircuitReport report) {}
}
