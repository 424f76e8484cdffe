package io.cleverkit.sso.internal.oidc;

/** An identity token that must not be believed, with one word for the operator that says why; nothing of the token itself. */
public final class InvalidIdTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String flaw;

    public InvalidIdTokenException(String flaw) {
        super(flaw, null, false, false);
        this.flaw = flaw;
    }

    /** One of a few constant words, such as {@code signature} or {@code nonce}. */
    public String flaw() {
        return flaw;
    }
}
