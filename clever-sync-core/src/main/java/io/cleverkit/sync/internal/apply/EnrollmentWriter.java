package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.internal.plan.EnrollmentOp;
import io.cleverkit.sync.internal.plan.OpKind;
import io.cleverkit.sync.internal.state.Enrollment;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.EnrollmentChange;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.OrganizationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes who belongs to which class: to the host's store, and in the same transaction what we remember of it. */
final class EnrollmentWriter {
    private final OrganizationStore store;
    private final ApplyContext context;
    private final Tally tally;

    EnrollmentWriter(OrganizationStore store, ApplyContext context) {
        this.store = store;
        this.context = context;
        this.tally = context.tally(RecordKind.ENROLLMENTS);
    }

    void write(List<EnrollmentOp> ops) {
        context.batches().run(ops, this::doBatch, (op, cause) -> {
            tally.failed();
            context.log()
                    .warn(
                            "STORE_FAILED",
                            "The host's store failed on this person in a class; the class was left as it was and is tried again"
                                    + " in the next run",
                            op.enrollment().classId());
        });
    }

    private Runnable doBatch(List<EnrollmentOp> ops) {
        Map<LinkKey, Link> links = links(ops);
        Step step = new Step();
        for (EnrollmentOp op : ops) {
            prepare(op, links, step);
        }
        List<ItemResult> results =
                step.changes.isEmpty() ? List.of() : store.changeEnrollments(step.changes, context.batchContext());
        if (results.size() != step.changes.size()) {
            throw new IllegalStateException(
                    "A store must answer with one result per change, in the same order; it answered " + results.size()
                            + " for " + step.changes.size() + " enrollments");
        }
        for (int i = 0; i < results.size(); i++) {
            step.answered(step.changed.get(i), results.get(i).refusal());
        }
        step.remember(context.state(), context.connection());
        return () -> step.outcomes.forEach(Runnable::run);
    }

    private Map<LinkKey, Link> links(List<EnrollmentOp> ops) {
        Set<String> classes = new LinkedHashSet<>();
        Set<String> users = new LinkedHashSet<>();
        for (EnrollmentOp op : ops) {
            classes.add(op.enrollment().classId());
            users.add(op.enrollment().userId());
        }
        Map<LinkKey, Link> links = new HashMap<>();
        links.putAll(context.state().findLinks(context.connection(), LinkType.CLASSROOM, classes));
        links.putAll(context.state().findLinks(context.connection(), LinkType.ACCOUNT, users));
        return links;
    }

    private void prepare(EnrollmentOp op, Map<LinkKey, Link> links, Step step) {
        Enrollment pair = op.enrollment();
        Link classroom = links.get(LinkKey.of(LinkType.CLASSROOM, pair.classId()));
        Link account = links.get(LinkKey.account(pair.userId(), pair.role().accountRole()));
        if (op.isAdd()) {
            if (isActive(classroom) && isActive(account)) {
                step.ask(op, change(EnrollmentChange.Action.ADD, pair, classroom, account));
            } else {
                step.postpone(op, classroom != null);
            }
        } else if (op.isRemoval() && classroom != null && account != null) {
            step.ask(op, change(EnrollmentChange.Action.REMOVE, pair, classroom, account));
        } else {
            step.keepQuietly(op, op.to());
        }
    }

    private static boolean isActive(@Nullable Link link) {
        return link != null && link.isActive();
    }

    private EnrollmentChange change(
            EnrollmentChange.Action action, Enrollment pair, @Nullable Link classroom, @Nullable Link account) {
        if (classroom == null || account == null) {
            throw new IllegalStateException("both links were looked at before");
        }
        String id = OperationId.ofMember(
                context.connection(),
                pair.classId(),
                pair.userId(),
                pair.role().name(),
                classroom.membersVersion(),
                action.name());
        return new EnrollmentChange(id, action, classroom.hostId(), account.hostId(), pair.role());
    }

    /** One batch on its way: what the host is asked, and what is remembered of it. */
    private final class Step {
        final List<EnrollmentChange> changes = new ArrayList<>();
        final List<EnrollmentOp> changed = new ArrayList<>();
        final List<Runnable> outcomes = new ArrayList<>();
        private final Set<String> changedClasses = new LinkedHashSet<>();
        private final List<Enrollment> inserts = new ArrayList<>();
        private final List<Enrollment> updates = new ArrayList<>();
        private final List<Enrollment> deletes = new ArrayList<>();

        void ask(EnrollmentOp op, EnrollmentChange change) {
            changes.add(change);
            changed.add(op);
        }

        void answered(EnrollmentOp op, Optional<ItemResult.Refusal> refusal) {
            if (refusal.isPresent()) {
                ItemResult.Refusal why = refusal.get();
                outcomes.add(() -> {
                    tally.failed();
                    context.log()
                            .warn(why.code(), why.message(), op.enrollment().classId());
                });
                return;
            }
            changedClasses.add(op.enrollment().classId());
            keepQuietly(op, op.to());
            outcomes.add(() -> tally.done(op.isAdd() ? OpKind.CREATE : OpKind.ARCHIVE));
        }

        /** Class or account could not be written before, so the person waits, as for an account that is not there yet. */
        void postpone(EnrollmentOp op, boolean classExists) {
            outcomes.add(tally::failed);
            if (classExists) {
                keepQuietly(op, Enrollment.Status.PENDING);
            }
        }

        void keepQuietly(EnrollmentOp op, Enrollment.@Nullable Status to) {
            if (to == op.from()) {
                return;
            }
            if (to == null) {
                deletes.add(op.enrollment());
            } else if (op.from() == null) {
                inserts.add(op.enrollment().withStatus(to));
            } else {
                updates.add(op.enrollment().withStatus(to));
            }
        }

        void remember(SyncState state, ConnectionKey connection) {
            if (!inserts.isEmpty()) {
                state.insertEnrollments(connection, inserts);
            }
            if (!updates.isEmpty()) {
                state.updateEnrollments(connection, updates);
            }
            if (!deletes.isEmpty()) {
                state.deleteEnrollments(connection, deletes);
            }
            if (!changedClasses.isEmpty()) {
                state.raiseMembersVersion(connection, changedClasses);
            }
        }
    }
}
