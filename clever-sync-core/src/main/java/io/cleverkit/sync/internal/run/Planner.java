package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.Finding;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunProgress.Phase;
import io.cleverkit.sync.internal.diff.AccountIndex;
import io.cleverkit.sync.internal.diff.MergeDiff;
import io.cleverkit.sync.internal.fingerprint.Fingerprinter;
import io.cleverkit.sync.internal.fingerprint.RecordFields;
import io.cleverkit.sync.internal.guard.Guard;
import io.cleverkit.sync.internal.guard.RemovalCount;
import io.cleverkit.sync.internal.plan.AbsenceProof;
import io.cleverkit.sync.internal.plan.AccountStage;
import io.cleverkit.sync.internal.plan.ClassStage;
import io.cleverkit.sync.internal.plan.EnrollmentOp;
import io.cleverkit.sync.internal.plan.EnrollmentPlan;
import io.cleverkit.sync.internal.plan.LocationStage;
import io.cleverkit.sync.internal.plan.MemberDiff;
import io.cleverkit.sync.internal.plan.RecordOp;
import io.cleverkit.sync.internal.plan.RecordPlan;
import io.cleverkit.sync.internal.plan.RunLog;
import io.cleverkit.sync.internal.plan.RunPlan;
import io.cleverkit.sync.internal.state.Enrollment;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.RosterReading;
import io.cleverkit.sync.spi.SourceAccount;
import io.cleverkit.sync.spi.SourceClassroom;
import io.cleverkit.sync.spi.SourceCursor;
import io.cleverkit.sync.spi.SourceDistrict;
import io.cleverkit.sync.spi.SourceLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the district, compares it with what we remember, and lets the guard judge each kind of record as soon as it is
 * compared: whatever must stay is then there for the kinds that follow. A plan in which people stay but leave all their classes
 * would be worse than none.
 */
final class Planner {
    private final RosterReading reading;
    private final SourceDistrict district;
    private final SyncState state;
    private final ConnectionKey connection;
    private final Fingerprinter fingerprinter;
    private final Guard guard;
    private final AbsenceProof proof;
    private final RunLog log;
    private final RunMonitor monitor;
    private final List<Finding> findings = new ArrayList<>();

    Planner(
            RosterReading reading,
            SourceDistrict district,
            SyncState state,
            ConnectionKey connection,
            Fingerprinter fingerprinter,
            Guard guard,
            RunLog log,
            RunMonitor monitor) {
        this.reading = reading;
        this.district = district;
        this.state = state;
        this.connection = connection;
        this.fingerprinter = fingerprinter;
        this.guard = guard;
        this.proof = new AbsenceProof(reading, log);
        this.log = log;
        this.monitor = monitor;
    }

    RunPlan plan() {
        if (district.health() == SourceDistrict.Health.STALE) {
            log.warn(
                    "DISTRICT_STALE",
                    "The district's data may lag behind, as the source says; nothing is removed until they"
                            + " follow the district again");
        }
        RecordPlan<Organization> organization = organization();

        monitor.phase(Phase.READING_LOCATIONS);
        RecordPlan<Location> locations = new RecordPlan<>(fingerprinter);
        LocationStage locationStage = new LocationStage(locations);
        Set<String> mirrored = compareLocations(locations, locationStage);

        monitor.phase(Phase.READING_ACCOUNTS);
        RecordPlan<Account> accounts = new RecordPlan<>(fingerprinter);
        AccountStage accountStage = new AccountStage(accounts, mirrored);
        compareAccounts(accounts, accountStage);

        monitor.phase(Phase.READING_CLASSES);
        RecordPlan<Classroom> classes = new RecordPlan<>(fingerprinter);
        EnrollmentPlan enrollments = compareClasses(classes, mirrored, accountStage.index());

        return new RunPlan(organization, locations, accounts, classes, enrollments, List.copyOf(findings));
    }

    private RecordPlan<Organization> organization() {
        RecordPlan<Organization> plan = new RecordPlan<>(fingerprinter);
        LinkKey key = LinkKey.of(LinkType.ORGANIZATION, connection.district());
        Link link = state.findLinks(connection, LinkType.ORGANIZATION, List.of(connection.district()))
                .get(key);
        plan.has(key, link, district.organization(), RecordFields.of(district.organization()));
        return plan;
    }

    private Set<String> compareLocations(RecordPlan<Location> plan, LocationStage stage) {
        boolean complete;
        try (SourceCursor<SourceLocation> source = monitor.watch(reading.locations());
                StateCursor<Link> links = state.links(connection, LinkType.LOCATION)) {
            MergeDiff.walk(source, record -> LinkKey.of(LinkType.LOCATION, record.externalId()), links, stage);
            complete = isComplete(source, "locations");
        }
        int removed = plan.archives().size();
        RemovalCount count = new RemovalCount(RecordKind.LOCATIONS, "LOCATIONS", stage.activeBefore(), removed);
        Set<String> mirrored = new HashSet<>(stage.present());
        if (mustKeep(count, complete)) {
            plan.archives().forEach(op -> mirrored.add(op.key().externalId()));
            plan.dropArchives(op -> true);
        } else {
            proof.takeUnproven(plan, RosterReading.Probe.LOCATION, stage.anyPresent())
                    .forEach(op -> mirrored.add(op.key().externalId()));
        }
        return mirrored;
    }

    private void compareAccounts(RecordPlan<Account> plan, AccountStage stage) {
        boolean complete;
        try (SourceCursor<SourceAccount> source = monitor.watch(reading.accounts());
                StateCursor<Link> links = state.links(connection, LinkType.ACCOUNT)) {
            MergeDiff.walk(
                    source, r -> LinkKey.account(r.externalId(), r.account().role()), links, stage);
            complete = isComplete(source, "people");
        }
        stage.finish();
        Set<AccountRole> kept = EnumSet.noneOf(AccountRole.class);
        for (AccountRole role : AccountRole.values()) {
            RemovalCount count = new RemovalCount(
                    RecordKind.ACCOUNTS, role.name() + "S", stage.activeBefore(role), stage.leaving(role));
            if (mustKeep(count, complete && reading.accountRoles().contains(role))) {
                kept.add(role);
                stage.index().keepLeaving(role);
            }
        }
        plan.dropArchives(op -> kept.contains(op.key().role().orElseThrow()));
        for (RecordOp<Account> op : proof.takeUnproven(plan, RosterReading.Probe.ACCOUNT, stage.anyPresent())) {
            stage.index().keep(op.key().externalId(), op.key().role().orElseThrow());
        }
    }

    private EnrollmentPlan compareClasses(
            RecordPlan<Classroom> plan, Set<String> mirroredLocations, AccountIndex accounts) {
        EnrollmentPlan enrollments = new EnrollmentPlan();
        ClassStage stage;
        boolean complete;
        try (StateCursor<Enrollment> stored = state.enrollments(connection);
                SourceCursor<SourceClassroom> source = monitor.watch(reading.classrooms());
                StateCursor<Link> links = state.links(connection, LinkType.CLASSROOM)) {
            MemberDiff members = new MemberDiff(enrollments, accounts, stored);
            stage = new ClassStage(plan, members, mirroredLocations, accounts);
            MergeDiff.walk(source, record -> LinkKey.of(LinkType.CLASSROOM, record.externalId()), links, stage);
            // No point read looks a class up before it goes, so one that could not be read lets all of them stay.
            complete = isComplete(source, "classes") && source.partial() == 0;
        }
        if (stage.waiting() > 0) {
            log.warn(
                    "CLASSES_WAIT",
                    stage.waiting() + " classes wait for their school, which the district does not share");
        }
        keepOrDropClasses(plan, enrollments, stage, complete);
        keepOrDropMembers(enrollments, complete);
        return enrollments;
    }

    private void keepOrDropClasses(
            RecordPlan<Classroom> plan, EnrollmentPlan enrollments, ClassStage stage, boolean complete) {
        RemovalCount count = new RemovalCount(
                RecordKind.CLASSES,
                "CLASSES",
                stage.activeBefore(),
                plan.archives().size());
        if (mustKeep(count, complete)) {
            plan.dropArchives(op -> true);
            enrollments.dropRemovals(op -> op.cause() == EnrollmentOp.Cause.CLASS);
        }
    }

    private void keepOrDropMembers(EnrollmentPlan enrollments, boolean complete) {
        RemovalCount count = new RemovalCount(
                RecordKind.ENROLLMENTS, "ENROLLMENTS", enrollments.activeBefore(), enrollments.removedByListing());
        // Who belongs to a class is read with the class, so a class that was read says it even where others were not.
        boolean proven = complete || enrollments.removedByListing() == 0;
        if (mustKeep(count, proven)) {
            enrollments.dropRemovals(op -> op.cause() == EnrollmentOp.Cause.LISTING);
        }
    }

    private boolean isComplete(SourceCursor<?> source, String group) {
        if (source.partial() > 0) {
            log.warn(
                    "PARTIAL_RECORDS",
                    source.partial() + " " + group
                            + " were sent without what is always there, such as a name; they were left as they were");
        }
        return source.complete();
    }

    /** Whether removals must not be done, because nothing proves them or because the guard holds them. */
    private boolean mustKeep(RemovalCount count, boolean complete) {
        if (count.removed() == 0) {
            return !complete;
        }
        if (!complete) {
            log.warn(
                    "LIST_INCOMPLETE",
                    "The list of " + count.group().toLowerCase(Locale.ROOT)
                            + " was not read whole, so nothing that is absent from it was removed");
            return true;
        }
        if (district.health() == SourceDistrict.Health.STALE) {
            return true;
        }
        return guard.judge(count).map(findings::add).orElse(false);
    }
}
