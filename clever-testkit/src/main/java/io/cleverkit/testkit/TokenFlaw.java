package io.cleverkit.testkit;

/** What can be wrong with an {@code id_token}; a client must refuse every one of them. */
public enum TokenFlaw {
    /** There is none. */
    MISSING,
    /** It is no token at all. */
    MALFORMED,
    /** {@code alg} is {@code none}, and nothing is signed. */
    ALGORITHM_NONE,
    /** {@code HS256}, keyed with the public key that everybody knows. */
    HMAC_WITH_PUBLIC_KEY,
    /** The algorithm is right, the signature is empty. */
    NO_SIGNATURE,
    /** A claim was changed after it was signed. */
    ALTERED,
    /** Signed with a key that is not published, under the id of one that is. */
    FOREIGN_KEY,
    /** Signed with a key that is not published, under its own id. */
    UNKNOWN_KEY_ID,
    /** Signed with the new key under the id of the old one, which is still published; rotates the keys where they never were. */
    SWAPPED_KEY_ID,
    /** {@code iss} is somebody else. */
    WRONG_ISSUER,
    /** {@code aud} is another application. */
    WRONG_AUDIENCE,
    /** {@code exp} was an hour ago. */
    EXPIRED,
    /** {@code iat} is in an hour. */
    ISSUED_IN_THE_FUTURE,
    /** {@code nonce} is another one. */
    WRONG_NONCE,
    /** {@code nonce} is missing. */
    NO_NONCE,
    /** {@code sub} is not the user of {@code /me}. */
    WRONG_SUBJECT,
    /** {@code sub} is missing. */
    NO_SUBJECT,
    /** {@code district} is not the user's. */
    OTHER_DISTRICT
}
