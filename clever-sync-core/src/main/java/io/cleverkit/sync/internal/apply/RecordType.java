package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.internal.plan.Desired;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import java.util.List;
import java.util.Optional;

/**
 * What is particular to one kind of record when it is written: how its references to other records become host ids.
 *
 * @param kind as what it is counted
 * @param completion fills the references in
 */
record RecordType<T>(RecordKind kind, Completion<T> completion) {
    static final RecordType<Organization> ORGANIZATION =
            new RecordType<>(RecordKind.ORGANIZATION, (desired, ids) -> Completed.whole(desired.value()));

    static final RecordType<Location> LOCATION =
            new RecordType<>(RecordKind.LOCATIONS, (desired, ids) -> Completed.whole(desired.value()));

    static final RecordType<Account> ACCOUNT = new RecordType<>(RecordKind.ACCOUNTS, RecordType::complete);

    static final RecordType<Classroom> CLASSROOM = new RecordType<>(RecordKind.CLASSES, RecordType::completeClass);

    private static Completed<Account> complete(Desired<Account> desired, HostIds ids) {
        List<String> locations = desired.locationIds().stream()
                .flatMap(id -> ids.location(id).stream())
                .toList();
        Account account =
                Account.builder().from(desired.value()).locations(locations).build();
        return new Completed<>(
                Optional.of(account), locations.size() == desired.locationIds().size());
    }

    /** A class without its location cannot be; one without its primary teacher can, and is written again when they are there. */
    private static Completed<Classroom> completeClass(Desired<Classroom> desired, HostIds ids) {
        Optional<String> location = ids.location(desired.locationIds().get(0));
        if (location.isEmpty()) {
            return new Completed<>(Optional.empty(), false);
        }
        Optional<String> primary = desired.primaryTeacherId().flatMap(id -> ids.account(id, AccountRole.TEACHER));
        Classroom classroom = Classroom.builder()
                .from(desired.value())
                .location(location)
                .primaryTeacher(primary)
                .build();
        boolean whole = primary.isPresent() == desired.primaryTeacherId().isPresent();
        return new Completed<>(Optional.of(classroom), whole);
    }

    /** Fills references in. */
    @FunctionalInterface
    interface Completion<T> {
        Completed<T> complete(Desired<T> desired, HostIds ids);
    }

    /**
     * A record ready for the host.
     *
     * @param value the record; empty when it waits for another that could not be written
     * @param whole whether all its references are filled in
     */
    record Completed<T>(Optional<T> value, boolean whole) {
        static <T> Completed<T> whole(T value) {
            return new Completed<>(Optional.of(value), true);
        }
    }
}
