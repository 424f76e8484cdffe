package io.cleverkit.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.RecordStore;
import java.util.List;

/**
 * What must be there before a location or a class can be: made through the store itself, as the engine makes it.
 *
 * @param contract the contract that is checked
 * @param organization host id of the organization
 */
record Surroundings(OrganizationStoreContract contract, String organization) {
    /** Creates an organization; its host id. */
    static String organization(OrganizationStoreContract contract) {
        BatchContext none = BatchContext.builder()
                .connection(contract.connection())
                .runId("contract-run")
                .epoch(1)
                .build();
        return create(
                contract,
                contract.store().organizations(),
                "organization",
                Organization.builder().name("District").build(),
                none);
    }

    /** Creates a location; its host id. */
    String location() {
        Location school = Location.builder().name("School").build();
        return create(contract, contract.store().locations(), "location", school, context());
    }

    /** Creates a class in a location of its own; its host id. */
    String classroom() {
        Classroom classroom =
                Classroom.builder().name("Class").location(location()).build();
        return create(contract, contract.store().classrooms(), "classroom", classroom, context());
    }

    BatchContext context() {
        return contract.context(contract.connection(), organization);
    }

    private static <T> String create(
            OrganizationStoreContract contract, RecordStore<T> store, String name, T value, BatchContext context) {
        Create<T> creation = new Create<>("surroundings-" + name, "surroundings-" + name, value);
        List<ItemResult> results = contract.batch(() -> store.create(List.of(creation), context));
        assertThat(results)
                .as("a plain %s must be created and answered with its host id", name)
                .hasSize(1)
                .allMatch(result -> result.hostId().isPresent());
        return results.get(0).hostId().orElseThrow();
    }
}
