package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.diff.AccountIndex;
import io.cleverkit.sync.internal.diff.MergeDiff;
import io.cleverkit.sync.internal.fingerprint.RecordFields;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.spi.ArchiveReason;
import io.cleverkit.sync.spi.SourceClassroom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares sections, and with each of them who belongs to it. */
public final class ClassStage implements MergeDiff.Visitor<SourceClassroom> {
    private final RecordPlan<Classroom> plan;
    private final MemberDiff members;
    private final Set<String> mirroredLocations;
    private final AccountIndex accounts;
    private int activeBefore;
    private int waiting;

    public ClassStage(
            RecordPlan<Classroom> plan, MemberDiff members, Set<String> mirroredLocations, AccountIndex accounts) {
        this.plan = plan;
        this.members = members;
        this.mirroredLocations = mirroredLocations;
        this.accounts = accounts;
    }

    @Override
    public void onlyInSource(SourceClassroom record, LinkKey key) {
        has(record, key, null);
    }

    @Override
    public void inBoth(SourceClassroom record, Link link) {
        countActive(link);
        has(record, link.key(), link);
    }

    @Override
    public void onlyInState(Link link) {
        countActive(link);
        plan.lacks(link, ArchiveReason.ABSENT);
        members.classGone(link.key().externalId());
    }

    private void has(SourceClassroom record, LinkKey key, @Nullable Link link) {
        Optional<String> location = record.location().filter(mirroredLocations::contains);
        if (location.isEmpty()) {
            schoolNotMirrored(record, link);
            return;
        }
        Optional<String> primary = record.primaryTeacher().filter(id -> accounts.isActive(id, AccountRole.TEACHER));
        plan.has(
                key,
                link,
                new RecordPlan.Draft<>(
                        record.classroom(),
                        List.of(location.get()),
                        primary,
                        RecordFields.of(record.classroom(), location.get(), primary)));
        members.compare(record);
    }

    /** A class without its school waits until the school appears, and leaves with it. */
    private void schoolNotMirrored(SourceClassroom record, @Nullable Link link) {
        if (link == null) {
            waiting++;
        } else {
            plan.lacks(link, ArchiveReason.SCHOOL_GONE);
        }
        members.classGone(record.externalId());
    }

    private void countActive(Link link) {
        if (link.isActive()) {
            activeBefore++;
        }
    }

    /** How many classes the mirror had. */
    public int activeBefore() {
        return activeBefore;
    }

    /** How many sections wait for a school that is not mirrored. */
    public int waiting() {
        return waiting;
    }
}
