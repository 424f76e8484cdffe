package io.cleverkit.testkit.internal.unplanned;

/**
 * What is wrong with a request that Clever has no answer for.
 *
 * @param hint what is wrong and what was probably meant; nothing in it comes from the request but a version
 * @param hasPath whether there is such a path and only the method is wrong
 */
public record Unplanned(String hint, boolean hasPath) {
    /** The header that carries the hint. */
    public static final String HEADER = "x-fake-clever-hint";
}
