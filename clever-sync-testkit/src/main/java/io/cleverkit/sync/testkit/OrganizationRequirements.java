package io.cleverkit.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.Update;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An organization is created, once for a district, and renamed; nothing else ever happens to it. */
abstract class OrganizationRequirements {
    abstract OrganizationStoreContract contract();

    @Test
    @DisplayName("an organization is created and found")
    void create() {
        String hostId = Surroundings.organization(contract());

        assertThat(contract().look(RecordKind.ORGANIZATION, hostId)).contains(new Seen(true, "District"));
        assertThat(contract().count(RecordKind.ORGANIZATION)).isEqualTo(1);
    }

    @Test
    @DisplayName("an organization is renamed; one that is not there is refused and leaves its neighbour alone")
    void update() {
        String hostId = Surroundings.organization(contract());
        BatchContext context = new Surroundings(contract(), hostId).context();
        List<Update<Organization>> updates = List.of(rename("no-such-host-id"), rename(hostId));

        List<ItemResult> results =
                contract().batch(() -> contract().store().organizations().update(updates, context));

        assertThat(results).extracting(result -> result.refusal().isPresent()).containsExactly(true, false);
        assertThat(contract().look(RecordKind.ORGANIZATION, hostId)).contains(new Seen(true, "Renamed"));
        assertThat(contract().count(RecordKind.ORGANIZATION)).isEqualTo(1);
    }

    private static Update<Organization> rename(String hostId) {
        Organization renamed = Organization.builder().name("Renamed").build();
        return new Update<>("rename-" + hostId, hostId, "surroundings-organization", renamed, Set.of("name"));
    }
}
