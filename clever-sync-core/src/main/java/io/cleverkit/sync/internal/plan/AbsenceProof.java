package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.spi.ArchiveReason;
import io.cleverkit.sync.spi.RosterReading;
import io.cleverkit.sync.spi.RosterReading.Presence;
import io.cleverkit.sync.spi.RosterReading.Probe;
import io.cleverkit.sync.spi.SourceUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * Looks each school and person up once more before it may be archived. The source must say of that very record that it is not
 * there, and in the same breath of another that it is: a source that denies everything proves nothing.
 *
 * <p>This is done while the plan is made, right after the guard has bounded how many there are, so that whatever stays after all
 * is there for the comparisons that follow.
 */
public final class AbsenceProof {
    private final RosterReading reading;
    private final RunLog log;

    public AbsenceProof(RosterReading reading, RunLog log) {
        this.reading = reading;
        this.log = log;
    }

    /** Takes the archivals out of the plan that cannot be proven, and returns them. */
    public <T> List<RecordOp<T>> takeUnproven(RecordPlan<T> plan, Probe probe, Optional<String> known) {
        List<RecordOp<T>> absent =
                plan.archives().stream().filter(AbsenceProof::needsProof).toList();
        if (absent.isEmpty()) {
            return List.of();
        }
        boolean reliable = known.isPresent() && ask(probe, known.get()).equals(Optional.of(Presence.PRESENT));
        List<RecordOp<T>> unproven;
        if (reliable) {
            unproven = absent.stream().filter(op -> !isProven(op, probe)).toList();
        } else {
            log.warn(
                    "ABSENCE_UNPROVEN",
                    "The source could not be asked about single records, so none of those that are absent"
                            + " from its lists was archived. The next run tries again");
            unproven = absent;
        }
        plan.dropArchives(unproven::contains);
        return unproven;
    }

    /** A role that is lost, or a class without its school, is seen in a record that is there. */
    private static boolean needsProof(RecordOp<?> op) {
        return op.archiveReason() == ArchiveReason.ABSENT;
    }

    private boolean isProven(RecordOp<?> op, Probe probe) {
        String id = op.key().externalId();
        Optional<Presence> presence = ask(probe, id);
        if (presence.equals(Optional.of(Presence.ABSENT))) {
            return true;
        }
        if (presence.isPresent()) {
            log.warn(
                    "STILL_THERE",
                    "A record was absent from the list but is there when asked for; it was not archived",
                    id);
        } else {
            log.warn(
                    "ABSENCE_UNPROVEN",
                    "The source could not say whether this record is gone; it was not archived",
                    id);
        }
        return false;
    }

    private Optional<Presence> ask(Probe probe, String externalId) {
        try {
            return reading.probe(probe, externalId);
        } catch (SourceUnavailableException e) {
            return Optional.empty();
        }
    }
}
