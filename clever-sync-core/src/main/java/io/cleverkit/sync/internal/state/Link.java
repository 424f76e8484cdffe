package io.cleverkit.sync.internal.state;

import java.util.Objects;

/**
 * Ties one record of the source to one of the host's. Immutable.
 *
 * @param key what it is found by
 * @param hostId the host's id
 * @param status whether the host's record is in use
 * @param fingerprint keyed hash of the fields as they were written last, 16 bytes; empty when they must be written again
 * @param fieldHashes keyed hash of each field, 4 bytes each, in the order of the mapping
 * @param mappingVersion the mapping that the hashes were made with
 * @param keyId the key that the hashes were made with
 * @param version counts the writes of the record; part of every operation id
 * @param membersVersion counts the writes of the members of a class; part of every enrollment's operation id
 */
public record Link(
        LinkKey key,
        String hostId,
        LinkStatus status,
        HashBytes fingerprint,
        HashBytes fieldHashes,
        int mappingVersion,
        String keyId,
        long version,
        long membersVersion) {
    public Link {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(hostId, "hostId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(fieldHashes, "fieldHashes");
        Objects.requireNonNull(keyId, "keyId");
    }

    public boolean isActive() {
        return status == LinkStatus.ACTIVE;
    }

    @Override
    public String toString() {
        return "Link[" + key.type() + ", " + status + ", version=" + version + "]";
    }
}
