package io.cleverkit.sync.internal.diff;

import io.cleverkit.sync.internal.state.ByteOrder;
import io.cleverkit.sync.model.AccountRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who has an account in which role once the plan is done: filled in ascending order of ids while people are compared, asked while
 * classes are.
 *
 * <p>Clever's ids are 24 hexadecimal digits, of which twelve bytes and one for the roles are kept: 13 MB for a million
 * people. Ids of any other form are kept as text.
 */
public final class AccountIndex {
    private static final int ID_BYTES = 12;
    private static final int KEPT_SHIFT = 4;

    private byte[] packedIds = new byte[1024 * ID_BYTES];
    private byte[] packedMasks = new byte[1024];
    private int packedCount;
    private final List<String> otherIds = new ArrayList<>();
    private final List<Byte> otherMasks = new ArrayList<>();
    private final Set<AccountRole> removalsKeptBack = EnumSet.noneOf(AccountRole.class);

    /** The source has the person in this role. */
    public void present(String externalId, AccountRole role) {
        add(externalId, bit(role));
    }

    /** The source no longer has the person in this role, and we still do. */
    public void leaving(String externalId, AccountRole role) {
        add(externalId, (byte) (bit(role) << KEPT_SHIFT));
    }

    /** Removals in this role will not be done, so whoever is leaving stays. */
    public void keepLeaving(AccountRole role) {
        removalsKeptBack.add(role);
    }

    /** Somebody who is leaving stays after all. */
    public void keep(String externalId, AccountRole role) {
        byte[] packed = pack(externalId);
        byte bit = bit(role);
        if (packed.length == 0) {
            int at = Collections.binarySearch(otherIds, externalId, ByteOrder::compare);
            otherMasks.set(at, (byte) (otherMasks.get(at) | bit));
        } else {
            packedMasks[find(packed)] |= bit;
        }
    }

    /** Whether the person has an active account in this role once the plan is done. */
    public boolean isActive(String externalId, AccountRole role) {
        return (mask(externalId) & bit(role)) != 0 || isKeptBack(externalId, role);
    }

    /** Whether the person would leave if removals in this role were done. */
    public boolean isKeptBack(String externalId, AccountRole role) {
        return removalsKeptBack.contains(role) && (mask(externalId) & (bit(role) << KEPT_SHIFT)) != 0;
    }

    /** Whether the source still has the person in any role. */
    public boolean isPresentInAnyRole(String externalId) {
        return (mask(externalId) & ((1 << KEPT_SHIFT) - 1)) != 0;
    }

    private void add(String externalId, byte bits) {
        byte[] packed = pack(externalId);
        if (packed.length == 0) {
            addOther(externalId, bits);
        } else if (packedCount > 0 && compareAt(packedCount - 1, packed) == 0) {
            packedMasks[packedCount - 1] |= bits;
        } else {
            addPacked(packed, bits);
        }
    }

    private void addPacked(byte[] packed, byte bits) {
        if (packedCount == packedMasks.length) {
            packedMasks = Arrays.copyOf(packedMasks, packedCount * 2);
            packedIds = Arrays.copyOf(packedIds, packedIds.length * 2);
        }
        System.arraycopy(packed, 0, packedIds, packedCount * ID_BYTES, ID_BYTES);
        packedMasks[packedCount] = bits;
        packedCount++;
    }

    private void addOther(String externalId, byte bits) {
        int last = otherIds.size() - 1;
        if (last >= 0 && otherIds.get(last).equals(externalId)) {
            otherMasks.set(last, (byte) (otherMasks.get(last) | bits));
        } else {
            otherIds.add(externalId);
            otherMasks.add(bits);
        }
    }

    private int mask(String externalId) {
        byte[] packed = pack(externalId);
        if (packed.length == 0) {
            int at = Collections.binarySearch(otherIds, externalId, ByteOrder::compare);
            return at < 0 ? 0 : otherMasks.get(at);
        }
        int at = find(packed);
        return at < 0 ? 0 : packedMasks[at];
    }

    private int find(byte[] packed) {
        int low = 0;
        int high = packedCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareAt(middle, packed);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compareAt(int index, byte[] packed) {
        int from = index * ID_BYTES;
        return Arrays.compareUnsigned(packedIds, from, from + ID_BYTES, packed, 0, ID_BYTES);
    }

    /** No bytes when the id is not 24 lower-case hexadecimal digits. */
    private static byte[] pack(String id) {
        if (id.length() != ID_BYTES * 2) {
            return new byte[0];
        }
        byte[] packed = new byte[ID_BYTES];
        for (int i = 0; i < id.length(); i++) {
            int digit = digit(id.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            packed[i / 2] = (byte) (packed[i / 2] << 4 | digit);
        }
        return packed;
    }

    private static byte bit(AccountRole role) {
        return switch (role) {
            case ADMIN -> 1;
            case STUDENT -> 2;
            case TEACHER -> 4;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return -1;
    }
}
