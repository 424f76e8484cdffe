package io.cleverkit.sync.testkit;

import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.TransactionRunner;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * Contract of {@link OrganizationStore}. Extend it, return a store without anything and a way to look behind its back; every
 * test is a requirement.
 */
public abstract class OrganizationStoreContract extends StoreContract {
    private OrganizationStore store = new InMemoryOrganizationStore();

    /** For subclasses. */
    protected OrganizationStoreContract() {}

    /** Returns a store that has nothing. Called once, first of all. */
    protected abstract OrganizationStore emptyStore();

    /** Looks an organization, a location or a class up without the store, archived or not. */
    protected abstract Optional<Seen> look(RecordKind kind, String hostId);

    /** Returns how many organizations, locations or classes there are, archived ones included. */
    protected abstract int count(RecordKind kind);

    /** Returns who belongs to the class with this host id. */
    protected abstract Set<Member> members(String classId);

    /** Returns the host id of a new account with this role. */
    protected abstract String account(AccountRole role);

    /** Returns a location that the store refuses to create under this external id; by default none. */
    protected Optional<Location> refusedLocation(String externalId) {
        return Optional.empty();
    }

    /** Returns a location on which the store throws when it comes with this external id; by default none. */
    protected Optional<Location> poisonousLocation(String externalId) {
        return Optional.empty();
    }

    @BeforeEach
    void openStores() {
        store = emptyStore();
    }

    @Nested
    @DisplayName("organizations")
    class Organizations extends OrganizationRequirements {
        @Override
        OrganizationStoreContract contract() {
            return OrganizationStoreContract.this;
        }
    }

    @Nested
    @DisplayName("locations")
    class Locations extends Kind<Location> {
        Locations() {
            super(RecordKind.LOCATIONS);
        }

        @Override
        RecordStore<Location> records() {
            return store.locations();
        }

        @Override
        Location record(String name) {
            return Location.builder().name(name).build();
        }

        @Override
        Optional<Location> refused(String externalId) {
            return refusedLocation(externalId);
        }

        @Override
        Optional<Location> poisonous(String externalId) {
            return poisonousLocation(externalId);
        }
    }

    @Nested
    @DisplayName("classes")
    class Classrooms extends Kind<Classroom> {
        private String location = "not-opened";

        Classrooms() {
            super(RecordKind.CLASSES);
        }

        @Override
        RecordStore<Classroom> records() {
            location = surroundings().location();
            return store.classrooms();
        }

        @Override
        Classroom record(String name) {
            return Classroom.builder().name(name).location(location).build();
        }
    }

    @Nested
    @DisplayName("enrollments")
    class Enrollments extends EnrollmentRequirements {
        @Override
        OrganizationStoreContract contract() {
            return OrganizationStoreContract.this;
        }
    }

    final OrganizationStore store() {
        return store;
    }

    /** Requirements of locations or classes. */
    abstract class Kind<T> extends RecordStoreContract<T> {
        private final RecordKind kind;
        private String organization = "not-opened";

        Kind(RecordKind kind) {
            this.kind = kind;
        }

        abstract RecordStore<T> records();

        final Surroundings surroundings() {
            return new Surroundings(OrganizationStoreContract.this, organization);
        }

        @Override
        final RecordStore<T> open() {
            organization = Surroundings.organization(OrganizationStoreContract.this);
            return records();
        }

        @Override
        final String organization() {
            return organization;
        }

        @Override
        final Optional<Seen> seen(String hostId) {
            return look(kind, hostId);
        }

        @Override
        final int total() {
            return count(kind);
        }

        @Override
        Optional<T> refused(String externalId) {
            return Optional.empty();
        }

        @Override
        Optional<T> poisonous(String externalId) {
            return Optional.empty();
        }

        @Override
        protected boolean sharesTransaction() {
            return OrganizationStoreContract.this.sharesTransaction();
        }

        @Override
        protected TransactionRunner transactions() {
            return OrganizationStoreContract.this.transactions();
        }

        @Override
        protected ConnectionKey connection() {
            return OrganizationStoreContract.this.connection();
        }
    }
}
