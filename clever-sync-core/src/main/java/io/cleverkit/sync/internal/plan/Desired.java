package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.state.HashBytes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record as it is to be on the host's side.
 *
 * @param value the record, its references to others still missing
 * @param locationIds external ids of the locations it refers to
 * @param primaryTeacherId external id of the primary teacher it refers to
 * @param fingerprint its hash, once it is written with all its references
 * @param fieldHashes likewise
 * @param changedFields which fields differ from what was written last
 */
public record Desired<T>(
        T value,
        List<String> locationIds,
        Optional<String> primaryTeacherId,
        HashBytes fingerprint,
        HashBytes fieldHashes,
        Set<String> changedFields) {
    @Override
    public String toString() {
        return "Desired[" + changedFields + "]";
    }
}
