package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.internal.plan.OpKind;
import io.cleverkit.sync.internal.plan.RecordOp;
import io.cleverkit.sync.internal.plan.RecordPlan;
import io.cleverkit.sync.internal.plan.RunPlan;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.UserStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Carries a plan out: whatever is added comes first, parents before children; whatever goes comes last, children first. */
public final class Applier {
    private static final Set<OpKind> WRITES = EnumSet.of(OpKind.CREATE, OpKind.UPDATE, OpKind.RESTORE);

    private final RecordWriter<Organization> organizations;
    private final RecordWriter<Location> locations;
    private final RecordWriter<Account> accounts;
    private final RecordWriter<Classroom> classes;
    private final EnrollmentWriter enrollments;
    private final ApplyContext context;

    public Applier(OrganizationStore organizations, UserStore users, ApplyContext context) {
        this.organizations = new RecordWriter<>(RecordType.ORGANIZATION, organizations.organizations(), context);
        this.locations = new RecordWriter<>(RecordType.LOCATION, organizations.locations(), context);
        this.accounts = new RecordWriter<>(RecordType.ACCOUNT, users, context);
        this.classes = new RecordWriter<>(RecordType.CLASSROOM, organizations.classrooms(), context);
        this.enrollments = new EnrollmentWriter(organizations, context);
        this.context = context;
    }

    public void apply(RunPlan plan) {
        write(organizations, plan.organization());
        if (!rememberOrganization()) {
            // Nothing can be put into an organization that is not there; the refusal is reported, the next run tries
            // again.
            return;
        }
        write(locations, plan.locations());
        write(accounts, plan.accounts());
        write(classes, plan.classes());
        enrollments.write(plan.enrollments().additions());

        enrollments.write(plan.enrollments().removals());
        classes.write(OpKind.ARCHIVE, plan.classes().archives());
        accounts.write(OpKind.ARCHIVE, plan.accounts().archives());
        locations.write(OpKind.ARCHIVE, plan.locations().archives());
    }

    private boolean rememberOrganization() {
        String district = context.connection().district();
        return context
                .state()
                .findLinks(context.connection(), LinkType.ORGANIZATION, List.of(district))
                .values()
                .stream()
                .map(Link::hostId)
                .peek(context::organizationId)
                .findAny()
                .isPresent();
    }

    private static <T> void write(RecordWriter<T> writer, RecordPlan<T> plan) {
        for (OpKind kind : WRITES) {
            List<RecordOp<T>> ops =
                    plan.writes().stream().filter(op -> op.kind() == kind).toList();
            writer.write(kind, ops);
        }
    }
}
