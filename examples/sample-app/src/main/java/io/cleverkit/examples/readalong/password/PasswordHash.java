package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.login.Secrets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is stored of a password: PBKDF2 with HMAC-SHA256 as the JDK has it, with the number of rounds that OWASP's password storage
 * cheat sheet names. The parameters are stored beside the hash, so that they can be raised for passwords set from then on.
 */
final class PasswordHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Compared with where there is no password, so that the time taken does not tell who has one: the hash of 256 random bits. */
    private static final String NOBODYS = of(Secrets.token());

    private PasswordHash() {}

    /** Returns the hash of a password under a fresh salt. */
    static String of(String password) {
        byte[] salt = Base64.getUrlDecoder().decode(Secrets.token());
        return ROUNDS + "." + ENCODER.encodeToString(salt) + "."
                + ENCODER.encodeToString(derive(password, salt, ROUNDS));
    }

    /** Whether this is the password. */
    static boolean matches(String hash, String password) {
        List<String> parts = List.of(hash.split("\\."));
        byte[] salt = Base64.getUrlDecoder().decode(parts.get(1));
        byte[] expected = Base64.getUrlDecoder().decode(parts.get(2));
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts.get(0))));
    }

    /** Takes as long as a comparison does; nobody knows what would be right. */
    static boolean matchesNobodys(String password) {
        return matches(NOBODYS, password);
    }

    /** The same characters may be typed in several ways; NFKC makes them one (NIST SP 800-63B, 5.1.1.2). */
    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(
                Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        } finally {
            key.clearPassword();
        }
    }
}
