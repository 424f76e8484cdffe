package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.internal.plan.OpKind;

/** Counts what was done to the records of one kind. Not thread-safe. */
public final class Tally {
    private int created;
    private int updated;
    private int archived;
    private int restored;
    private int unchanged;
    private int failed;

    public void done(OpKind kind) {
        switch (kind) {
            case CREATE -> created++;
            case UPDATE -> updated++;
            case ARCHIVE -> archived++;
            case RESTORE -> restored++;
        }
    }

    public void failed() {
        failed++;
    }

    public void unchanged(int more) {
        unchanged += more;
    }

    public ChangeCounts counts() {
        return new ChangeCounts(created, updated, archived, restored, unchanged, failed);
    }
}
