package io.cleverkit.sync.clever;

import java.util.List;

/**
 * What a look at the list of an application's tokens found. All lists hold district ids, ascending.
 *
 * @param onboarded districts that are new, or back after they were disconnected; a first run of each was started
 * @param known districts that were known already
 * @param gone districts that were connected and have no token any more; nothing of them was archived
 */
public record Discovery(List<String> onboarded, List<String> known, List<String> gone) {
    /** Copies the lists. */
    public Discovery {
        onboarded = List.copyOf(onboarded);
        known = List.copyOf(known);
        gone = List.copyOf(gone);
    }
}
