package io.cleverkit.sync.internal.fingerprint;

import io.cleverkit.sync.FingerprintKey;
import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.Link;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes mapped records under the host's key: the first 16 bytes of an HMAC-SHA-256 over all fields, and 4 bytes for each
 * field alone. Not thread-safe: each run has its own.
 */
public final class Fingerprinter {
    private static final int RECORD_BYTES = 16;
    private static final int FIELD_BYTES = 4;

    private final String currentKeyId;
    private final Mac current;
    private final Map<String, Mac> macs = new HashMap<>();

    public Fingerprinter(FingerprintKey current, List<FingerprintKey> previous) {
        this.currentKeyId = current.id();
        this.current = mac(current);
        macs.put(current.id(), this.current);
        previous.forEach(key -> macs.putIfAbsent(key.id(), mac(key)));
    }

    private static Mac mac(FingerprintKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Id of the key that new hashes are made with. */
    public String keyId() {
        return currentKeyId;
    }

    /** Whether the record is as it was written last, under whichever key that was. */
    public boolean unchanged(Link link, List<Field> fields) {
        @Nullable Mac mac = macs.get(link.keyId());
        // A key that the host no longer has proves nothing, so the record is written again.
        return mac != null && hash(mac, fields).equals(link.fingerprint());
    }

    public HashBytes fingerprint(List<Field> fields) {
        return hash(current, fields);
    }

    public HashBytes fieldHashes(List<Field> fields) {
        byte[] all = new byte[fields.size() * FIELD_BYTES];
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            // A blank field stays all zero, so that "went blank" can be told from "changed".
            if (!field.value().isEmpty()) {
                byte[] one = digest(current, List.of(field));
                System.arraycopy(one, 0, all, i * FIELD_BYTES, FIELD_BYTES);
            }
        }
        return HashBytes.of(all);
    }

    /** Names of the fields that differ from what was written last; empty when the hashes cannot be compared. */
    public Set<String> changedFields(Link link, List<Field> fields) {
        if (!link.keyId().equals(currentKeyId) || link.fieldHashes().isEmpty()) {
            return Set.of();
        }
        HashBytes now = fieldHashes(fields);
        Set<String> changed = new LinkedHashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!now.sameAt(link.fieldHashes(), i, FIELD_BYTES)) {
                changed.add(fields.get(i).name());
            }
        }
        return changed;
    }

    private static HashBytes hash(Mac mac, List<Field> fields) {
        return HashBytes.of(Arrays.copyOf(digest(mac, fields), RECORD_BYTES));
    }

    /** Lengths go first, so that no two records run into the same text. */
    private static byte[] digest(Mac mac, List<Field> fields) {
        for (Field field : fields) {
            update(mac, field.name());
            update(mac, field.value());
        }
        return mac.doFinal();
    }

    private static void update(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update((byte) (bytes.length >>> 24));
        mac.update((byte) (bytes.length >>> 16));
        mac.update((byte) (bytes.length >>> 8));
        mac.update((byte) bytes.length);
        mac.update(bytes);
    }
}
