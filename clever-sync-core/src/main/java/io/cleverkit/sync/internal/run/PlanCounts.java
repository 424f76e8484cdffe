package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.internal.apply.Tally;
import io.cleverkit.sync.internal.plan.EnrollmentOp;
import io.cleverkit.sync.internal.plan.EnrollmentPlan;
import io.cleverkit.sync.internal.plan.OpKind;
import io.cleverkit.sync.internal.plan.RecordPlan;
import io.cleverkit.sync.internal.plan.RunPlan;
import java.util.EnumMap;
import java.util.Map;

/** Counts what a plan intends; a dry run reports this. */
final class PlanCounts {
    private PlanCounts() {}

    static Map<RecordKind, ChangeCounts> of(RunPlan plan) {
        Map<RecordKind, ChangeCounts> counts = new EnumMap<>(RecordKind.class);
        counts.put(RecordKind.ORGANIZATION, of(plan.organization()));
        counts.put(RecordKind.LOCATIONS, of(plan.locations()));
        counts.put(RecordKind.ACCOUNTS, of(plan.accounts()));
        counts.put(RecordKind.CLASSES, of(plan.classes()));
        counts.put(RecordKind.ENROLLMENTS, of(plan.enrollments()));
        return counts;
    }

    static Map<RecordKind, Integer> unchanged(RunPlan plan) {
        Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
        of(plan).forEach((kind, count) -> counts.put(kind, count.unchanged()));
        return counts;
    }

    private static ChangeCounts of(RecordPlan<?> plan) {
        Tally tally = new Tally();
        plan.writes().forEach(op -> tally.done(op.kind()));
        plan.archives().forEach(op -> tally.done(OpKind.ARCHIVE));
        tally.unchanged(plan.unchanged());
        return tally.counts();
    }

    private static ChangeCounts of(EnrollmentPlan plan) {
        Tally tally = new Tally();
        plan.additions().stream().filter(EnrollmentOp::isAdd).forEach(op -> tally.done(OpKind.CREATE));
        plan.removals().forEach(op -> tally.done(OpKind.ARCHIVE));
        tally.unchanged(plan.unchanged());
        return tally.counts();
    }
}
