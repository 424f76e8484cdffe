package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.Finding;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import java.util.List;

/**
 * All that a run intends, after the guard: removals that it keeps back are no longer in it.
 */
public record RunPlan(
        RecordPlan<Organization> organization,
        RecordPlan<Location> locations,
        RecordPlan<Account> accounts,
        RecordPlan<Classroom> classes,
        EnrollmentPlan enrollments,
        List<Finding> findings) {
    /** Whether a finding forbids to apply anything at all. */
    public boolean isHeldAsAWhole() {
        return findings.stream().anyMatch(Finding::wholePlan);
    }

    /** How many operations there are. */
    public int size() {
        return size(organization)
                + size(locations)
                + size(accounts)
                + size(classes)
                + enrollments.additions().size()
                + enrollments.removals().size();
    }

    private static int size(RecordPlan<?> plan) {
        return plan.writes().size() + plan.archives().size();
    }
}
