package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import java.util.List;

/**
 * Where the host keeps its customers, their schools and their classes.
 *
 * <p>Threading, batches and idempotence are those of {@link RecordStore}.
 */
public interface OrganizationStore {
    /** Returns the store of organizations; each district makes one, and only ever a new one. */
    RecordStore<Organization> organizations();

    /** Returns the store of locations. */
    RecordStore<Location> locations();

    /** Returns the store of classes. */
    RecordStore<Classroom> classrooms();

    /**
     * Puts people into classes and takes them out. Taking somebody out removes no work and no results.
     *
     * @return one result per change, in the same order
     */
    List<ItemResult> changeEnrollments(List<EnrollmentChange> changes, BatchContext batch);
}
