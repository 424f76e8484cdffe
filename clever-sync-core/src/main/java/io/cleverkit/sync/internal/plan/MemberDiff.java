package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.diff.AccountIndex;
import io.cleverkit.sync.internal.state.ByteOrder;
import io.cleverkit.sync.internal.state.Enrollment;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.model.EnrollmentRole;
import io.cleverkit.sync.spi.SourceClassroom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares who belongs to a class, class by class in ascending order of their ids, reading the stored pairs along. Holds one
 * class at a time.
 *
 * <p>A person without an active account in the role is kept as PENDING: they join as soon as the account is there.
 */
public final class MemberDiff {
    private final EnrollmentPlan plan;
    private final AccountIndex accounts;
    private final StateCursor<Enrollment> stored;
    private boolean more;

    public MemberDiff(EnrollmentPlan plan, AccountIndex accounts, StateCursor<Enrollment> stored) {
        this.plan = plan;
        this.accounts = accounts;
        this.stored = stored;
        this.more = stored.advance();
    }

    /** The class is mirrored: its pairs follow what the section lists. */
    void compare(SourceClassroom record) {
        Set<Member> listed = listed(record);
        Set<Member> known = new HashSet<>();
        for (Enrollment pair : storedOf(record.externalId())) {
            Member member = new Member(pair.userId(), pair.role());
            known.add(member);
            boolean listSent = isSent(record, pair.role());
            // A list that was not sent says nothing, so the pairs stay, as far as the accounts do.
            // Nor does it matter what is listed while somebody's own removal is kept back: then all of them stays.
            boolean stays = !listSent
                    || listed.contains(member)
                    || accounts.isKeptBack(pair.userId(), pair.role().accountRole());
            compareKnown(pair, stays);
        }
        for (Member member : listed) {
            if (!known.contains(member)) {
                Enrollment.Status status = statusOf(member.userId(), member.role());
                Enrollment pair = new Enrollment(record.externalId(), member.userId(), member.role(), status);
                plan.add(new EnrollmentOp(pair, null, status, EnrollmentOp.Cause.LISTING));
            }
        }
    }

    /** The class is not mirrored, or no longer: nobody belongs to it. */
    void classGone(String classId) {
        for (Enrollment pair : storedOf(classId)) {
            countActive(pair);
            plan.add(new EnrollmentOp(pair, pair.status(), null, EnrollmentOp.Cause.CLASS));
        }
    }

    private void compareKnown(Enrollment pair, boolean belongs) {
        countActive(pair);
        if (!belongs) {
            plan.add(new EnrollmentOp(pair, pair.status(), null, causeOfLeaving(pair)));
            return;
        }
        Enrollment.Status status = statusOf(pair.userId(), pair.role());
        if (status != pair.status()) {
            plan.add(new EnrollmentOp(pair, pair.status(), status, EnrollmentOp.Cause.ACCOUNT));
        } else if (status == Enrollment.Status.ACTIVE) {
            plan.countUnchanged();
        }
    }

    /** Whoever is archived leaves all classes for that reason alone, whatever the sections list. */
    private EnrollmentOp.Cause causeOfLeaving(Enrollment pair) {
        if (statusOf(pair.userId(), pair.role()) == Enrollment.Status.ACTIVE) {
            return EnrollmentOp.Cause.LISTING;
        }
        return EnrollmentOp.Cause.ACCOUNT;
    }

    private void countActive(Enrollment pair) {
        if (pair.status() == Enrollment.Status.ACTIVE) {
            plan.countActiveBefore();
        }
    }

    private Enrollment.Status statusOf(String userId, EnrollmentRole role) {
        if (accounts.isActive(userId, role.accountRole())) {
            return Enrollment.Status.ACTIVE;
        }
        return Enrollment.Status.PENDING;
    }

    private List<Enrollment> storedOf(String classId) {
        List<Enrollment> pairs = new ArrayList<>();
        while (more) {
            int order = ByteOrder.compare(stored.current().classId(), classId);
            if (order > 0) {
                break;
            }
            if (order == 0) {
                pairs.add(stored.current());
            }
            more = stored.advance();
        }
        return pairs;
    }

    private static boolean isSent(SourceClassroom record, EnrollmentRole role) {
        return role == EnrollmentRole.STUDENT
                ? record.students().isPresent()
                : record.teachers().isPresent();
    }

    private static Set<Member> listed(SourceClassroom record) {
        Set<Member> members = new LinkedHashSet<>();
        addAll(members, record.students(), EnrollmentRole.STUDENT);
        addAll(members, record.teachers(), EnrollmentRole.TEACHER);
        record.primaryTeacher().ifPresent(id -> members.add(new Member(id, EnrollmentRole.TEACHER)));
        return members;
    }

    private static void addAll(Set<Member> members, Optional<List<String>> ids, EnrollmentRole role) {
        ids.ifPresent(list -> list.forEach(id -> members.add(new Member(id, role))));
    }

    private record Member(String userId, EnrollmentRole role) {}
}
