package io.cleverkit.examples.readalong.config;

/**
 * A variable has a value that Readalong cannot start with. The message is the one line that an operator sees: it names the
 * variable and what it accepts, and never repeats the value, which may be a secret.
 */
public final class BadConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one; {@code accepts} continues the sentence "VARIABLE must be". */
    public BadConfigurationException(String variable, String accepts) {
        super(variable + " must be " + accepts);
    }
}
