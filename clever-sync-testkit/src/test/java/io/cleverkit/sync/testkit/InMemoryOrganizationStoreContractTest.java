package io.cleverkit.sync.testkit;

import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.spi.OrganizationStore;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Organizations, locations and classes in memory")
class InMemoryOrganizationStoreContractTest extends OrganizationStoreContract {
    private final InMemoryOrganizationStore store = new InMemoryOrganizationStore();
    private int accounts;

    @Override
    protected OrganizationStore emptyStore() {
        return store;
    }

    @Override
    protected Optional<Seen> look(RecordKind kind, String hostId) {
        return switch (kind) {
            case ORGANIZATION ->
                store.organizations()
                        .find(hostId)
                        .map(stored ->
                                new Seen(stored.isActive(), stored.value().name()));
            case LOCATIONS ->
                store.locations()
                        .find(hostId)
                        .map(stored ->
                                new Seen(stored.isActive(), stored.value().name()));
            case CLASSES ->
                store.classrooms()
                        .find(hostId)
                        .map(stored ->
                                new Seen(stored.isActive(), stored.value().name()));
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    @Override
    protected int count(RecordKind kind) {
        return switch (kind) {
            case ORGANIZATION -> store.organizations().all().size();
            case LOCATIONS -> store.locations().all().size();
            case CLASSES -> store.classrooms().all().size();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    @Override
    protected Set<Member> members(String classId) {
        return store.members(classId);
    }

    @Override
    protected String account(AccountRole role) {
        accounts++;
        return "account-" + accounts;
    }

    @Override
    protected Optional<Location> refusedLocation(String externalId) {
        store.locations().faults().refuse(externalId, "name-taken", "There is a school of this name.");
        return Optional.of(Location.builder().name("Cleo").build());
    }

    @Override
    protected Optional<Location> poisonousLocation(String externalId) {
        store.locations().faults().throwOn(externalId, () -> new IllegalStateException("the disk is full"));
        return Optional.of(Location.builder().name("Cleo").build());
    }
}
