package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The keys that {@code id_token}s are signed with, as a JSON Web Key Set (RFC 7517). Thread-safe.
 *
 * <p>Making an RSA key takes longer than starting a fake, so keys are made when first needed and shared by all fakes of a JVM.
 */
final class SigningKeys {
    private static final List<KeyPair> MADE = new CopyOnWriteArrayList<>();

    private final List<KeyPair> published = new ArrayList<>();
    private int used;

    /** The key that signs now. */
    synchronized KeyPair current() {
        if (published.isEmpty()) {
            rotate();
        }
        return published.get(published.size() - 1);
    }

    /** A published key that does not sign; made by rotating where there is none. */
    synchronized KeyPair formerOne() {
        current();
        if (published.size() == 1) {
            rotate();
        }
        return published.get(0);
    }

    /** A key that is not published. */
    synchronized KeyPair foreign() {
        current();
        return key(used);
    }

    /** Signs with another key from now on; the former ones stay published. */
    synchronized void rotate() {
        published.add(key(used++));
    }

    /** Publishes the current key only. */
    synchronized void retire() {
        KeyPair current = current();
        published.clear();
        published.add(current);
    }

    synchronized ObjectNode keySet() {
        current();
        ObjectNode set = Json.object();
        ArrayNode keys = set.putArray("keys");
        for (KeyPair pair : published) {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            keys.addObject()
                    .put("kty", "RSA")
                    .put("use", "sig")
                    .put("alg", "RS256")
                    .put("kid", id(pair))
                    .put("n", unsigned(key.getModulus()))
                    .put("e", unsigned(key.getPublicExponent()));
        }
        return set;
    }

    static String id(KeyPair pair) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encode(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static KeyPair key(int number) {
        synchronized (MADE) {
            while (MADE.size() <= number) {
                try {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048);
                    MADE.add(generator.generateKeyPair());
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
            return MADE.get(number);
        }
    }
}
