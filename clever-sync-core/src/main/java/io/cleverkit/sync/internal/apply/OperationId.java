package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.ConnectionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names an operation by what it is: who, in which version, what, and the outcome. Asked for again after a lost answer it has
 * the same name; a later operation of the same kind on the same record has another, since the version grew.
 */
final class OperationId {
    private static final int BYTES = 16;

    private OperationId() {}

    static String of(ConnectionKey connection, LinkKey key, long version, String kind, HashBytes after) {
        String role = key.role().map(Enum::name).orElse("");
        return hash(
                connection.application(),
                connection.district(),
                key.type().name(),
                key.externalId(),
                role,
                Long.toString(version),
                kind,
                HexFormat.of().formatHex(after.toArray()));
    }

    static String ofMember(
            ConnectionKey connection, String classId, String userId, String role, long membersVersion, String action) {
        return hash(
                connection.application(),
                connection.district(),
                "MEMBER",
                classId,
                userId,
                role,
                Long.toString(membersVersion),
                action);
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                // Ids may hold any text but this byte, which UTF-8 never makes.
                digest.update((byte) 0xFF);
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
