package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.diff.MergeDiff;
import io.cleverkit.sync.internal.fingerprint.RecordFields;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.spi.ArchiveReason;
import io.cleverkit.sync.spi.SourceLocation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares schools. Afterwards it knows which of them the mirror has once the plan is done. */
public final class LocationStage implements MergeDiff.Visitor<SourceLocation> {
    private final RecordPlan<Location> plan;
    private final Set<String> present = new HashSet<>();
    private int activeBefore;

    public LocationStage(RecordPlan<Location> plan) {
        this.plan = plan;
    }

    @Override
    public void onlyInSource(SourceLocation record, LinkKey key) {
        has(record, key, null);
    }

    @Override
    public void inBoth(SourceLocation record, Link link) {
        has(record, link.key(), link);
    }

    @Override
    public void onlyInState(Link link) {
        countActive(link);
        plan.lacks(link, ArchiveReason.ABSENT);
    }

    private void has(SourceLocation record, LinkKey key, @Nullable Link link) {
        if (link != null) {
            countActive(link);
        }
        present.add(record.externalId());
        Location location = record.location();
        plan.has(key, link, location, RecordFields.of(location));
    }

    private void countActive(Link link) {
        if (link.isActive()) {
            activeBefore++;
        }
    }

    /** External id of some school that the source has. */
    public Optional<String> anyPresent() {
        return present.stream().findAny();
    }

    /** How many the mirror had. */
    public int activeBefore() {
        return activeBefore;
    }

    /** External ids of the schools that the source has. */
    public Set<String> present() {
        return present;
    }
}
