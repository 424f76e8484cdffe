package io.cleverkit.testkit.internal.generate;

/**
 * A row of things dealt out to owners in order, where the first {@code larger} owners have {@code large} each and the others
 * {@code small}: who owns which can be told without a table.
 */
record Shares(int owners, int larger, int large, int small) {

    int total() {
        return start(owners);
    }

    int size(int owner) {
        return owner < larger ? large : small;
    }

    /** Position of the owner's first. */
    int start(int owner) {
        return Math.min(owner, larger) * large + Math.max(0, owner - larger) * small;
    }

    int ownerOf(int position) {
        int ofLarger = larger * large;
        return position < ofLarger ? position / large : larger + (position - ofLarger) / small;
    }
}
