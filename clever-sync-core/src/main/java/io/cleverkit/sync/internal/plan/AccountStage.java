package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.diff.AccountIndex;
import io.cleverkit.sync.internal.diff.MergeDiff;
import io.cleverkit.sync.internal.fingerprint.RecordFields;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.ArchiveReason;
import io.cleverkit.sync.spi.SourceAccount;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares people, one account role at a time. Afterwards it knows who has an account once the plan is done. */
public final class AccountStage implements MergeDiff.Visitor<SourceAccount> {
    private final RecordPlan<Account> plan;
    private final Set<String> mirroredLocations;
    private final AccountIndex index = new AccountIndex();
    private final Map<AccountRole, Integer> activeBefore = new EnumMap<>(AccountRole.class);
    private Optional<String> anyPresent = Optional.empty();

    public AccountStage(RecordPlan<Account> plan, Set<String> mirroredLocations) {
        this.plan = plan;
        this.mirroredLocations = mirroredLocations;
    }

    @Override
    public void onlyInSource(SourceAccount record, LinkKey key) {
        has(record, key, null);
    }

    @Override
    public void inBoth(SourceAccount record, Link link) {
        has(record, link.key(), link);
    }

    @Override
    public void onlyInState(Link link) {
        if (link.isActive()) {
            countActive(link);
            index.leaving(link.key().externalId(), role(link.key()));
        }
        plan.lacks(link, ArchiveReason.ABSENT);
    }

    private void has(SourceAccount record, LinkKey key, @Nullable Link link) {
        if (link != null && link.isActive()) {
            countActive(link);
        }
        index.present(record.externalId(), record.account().role());
        if (anyPresent.isEmpty()) {
            anyPresent = Optional.of(record.externalId());
        }
        // A school that is not mirrored cannot be named to the host; it is added when it appears.
        List<String> locations = record.locations().stream()
                .filter(mirroredLocations::contains)
                .sorted()
                .distinct()
                .toList();
        plan.has(
                key,
                link,
                new RecordPlan.Draft<>(
                        record.account(), locations, Optional.empty(), RecordFields.of(record.account(), locations)));
    }

    /** Tells, once everybody was compared, those who left from those who lost a role. */
    public void finish() {
        plan.explainArchives(
                op -> index.isPresentInAnyRole(op.key().externalId()) ? ArchiveReason.ROLE_LOST : ArchiveReason.ABSENT);
    }

    private void countActive(Link link) {
        activeBefore.merge(role(link.key()), 1, Integer::sum);
    }

    private static AccountRole role(LinkKey key) {
        return key.role().orElseThrow();
    }

    /** How many accounts of this role the mirror had. */
    public int activeBefore(AccountRole role) {
        return activeBefore.getOrDefault(role, 0);
    }

    /** How many accounts of this role the plan would archive. */
    public int leaving(AccountRole role) {
        return (int)
                plan.archives().stream().filter(op -> role(op.key()) == role).count();
    }

    /** External id of some person that the source has. */
    public Optional<String> anyPresent() {
        return anyPresent;
    }

    public AccountIndex index() {
        return index;
    }
}
