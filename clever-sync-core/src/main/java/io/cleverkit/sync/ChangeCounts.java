package io.cleverkit.sync;

/**
 * What was done to the records of one kind; in a dry run, what would be.
 *
 * @param created records that are new on the host's side
 * @param updated records of which a field changed
 * @param archived records taken out of use; for enrollments, people taken out of classes
 * @param restored archived records that are back
 * @param unchanged records that were already right
 * @param failed records that the host refused, or that wait for one that it refused
 */
public record ChangeCounts(int created, int updated, int archived, int restored, int unchanged, int failed) {
    /** Nothing at all. */
    public static final ChangeCounts NONE = new ChangeCounts(0, 0, 0, 0, 0, 0);

    /** Refuses negative numbers. */
    public ChangeCounts {
        if (created < 0 || updated < 0 || archived < 0 || restored < 0 || unchanged < 0 || failed < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
    }

    /** Tells whether anything was done or went wrong. */
    public boolean isQuiet() {
        return created + updated + archived + restored + failed == 0;
    }
}
