package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.EnrollmentChange;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.OrganizationStore;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Organizations, locations and classes in memory, for tests and trials of the engine. It remembers operations and is not part
 * of any transaction. Thread-safe.
 */
public final class InMemoryOrganizationStore implements OrganizationStore {
    private final InMemoryRecordStore<Organization> organizations = new InMemoryRecordStore<>("organization");
    private final InMemoryRecordStore<Location> locations = new InMemoryRecordStore<>("location");
    private final InMemoryRecordStore<Classroom> classrooms = new InMemoryRecordStore<>("classroom");
    private final Map<String, Set<Member>> members = new HashMap<>();
    private final Answers enrollmentAnswers = new Answers();

    /** Makes an empty store. */
    public InMemoryOrganizationStore() {}

    @Override
    public InMemoryRecordStore<Organization> organizations() {
        return organizations;
    }

    @Override
    public InMemoryRecordStore<Location> locations() {
        return locations;
    }

    @Override
    public InMemoryRecordStore<Classroom> classrooms() {
        return classrooms;
    }

    /** Returns who belongs to the class with this host id. */
    public synchronized Set<Member> members(String classId) {
        return Set.copyOf(members.getOrDefault(classId, Set.of()));
    }

    /** Returns the count of calls that changed enrollments; those for records are with the records. */
    public CallJournal enrollmentJournal() {
        return enrollmentAnswers.journal();
    }

    /** Returns the faults of enrollments, to add some: by host id of a class or an account. */
    public Faults enrollmentFaults() {
        return enrollmentAnswers.faults();
    }

    /** Returns how often this store was called, for whatever. */
    public int calls() {
        return organizations.journal().calls()
                + locations.journal().calls()
                + classrooms.journal().calls()
                + enrollmentJournal().calls();
    }

    @Override
    public synchronized List<ItemResult> changeEnrollments(List<EnrollmentChange> changes, BatchContext batch) {
        return enrollmentAnswers.to(
                StoreCall.CHANGE_ENROLLMENTS,
                changes,
                change -> new Answers.Identity(change.operationId(), List.of(change.classId(), change.accountId())),
                this::change);
    }

    private ItemResult change(EnrollmentChange change) {
        if (classrooms.find(change.classId()).isEmpty()) {
            return ItemResult.refused("unknown-classroom", "There is no class with this id.");
        }
        Set<Member> ofClass = members.computeIfAbsent(change.classId(), none -> new LinkedHashSet<>());
        Member member = new Member(change.accountId(), change.role());
        switch (change.action()) {
            case ADD -> ofClass.add(member);
            case REMOVE -> ofClass.remove(member);
        }
        return ItemResult.done();
    }
}
