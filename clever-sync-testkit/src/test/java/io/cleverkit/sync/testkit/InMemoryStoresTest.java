package io.cleverkit.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.model.EnrollmentRole;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.ArchiveReason;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.EnrollmentChange;
import io.cleverkit.sync.spi.ItemResult;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stores in memory")
class InMemoryStoresTest {
    private static final BatchContext BATCH = BatchContext.builder()
            .connection(new ConnectionKey("app", "north"))
            .organizationId("organization-1")
            .runId("run-1")
            .epoch(1)
            .build();

    private final InMemoryOrganizationStore store = new InMemoryOrganizationStore();

    @Test
    @DisplayName("show their records by host id, by external id and by whether they are in use")
    void readable() {
        store.locations().create(List.of(school("op-1", "s1"), school("op-2", "s2")), BATCH);
        store.locations().archive(List.of(new Archive("op-3", "location-2", "s2", ArchiveReason.ABSENT)), BATCH);

        assertThat(store.locations().active())
                .extracting(StoredRecord::externalId)
                .containsExactly("s1");
        assertThat(store.locations().archived()).singleElement().satisfies(stored -> {
            assertThat(stored.archived()).contains(ArchiveReason.ABSENT);
            assertThat(stored.organizationId()).contains("organization-1");
            assertThat(stored.connection()).isEqualTo(BATCH.connection());
        });
        assertThat(store.locations().withExternalId("s1"))
                .extracting(StoredRecord::hostId)
                .containsExactly("location-1");
        assertThat(store.locations().find("location-9")).isEmpty();
    }

    @Test
    @DisplayName("count their calls, so that a test can show that there were none")
    void journal() {
        assertThat(store.calls()).isZero();

        store.locations().create(List.of(school("op-1", "s1"), school("op-2", "s2")), BATCH);
        store.changeEnrollments(List.of(), BATCH);

        assertThat(store.calls()).isEqualTo(2);
        assertThat(store.locations().journal().calls(StoreCall.CREATE)).isEqualTo(1);
        assertThat(store.locations().journal().items(StoreCall.CREATE)).isEqualTo(2);
        assertThat(store.locations().journal().calls(StoreCall.ARCHIVE)).isZero();
        store.locations().journal().clear();
        assertThat(store.calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("refuse and throw as told, and do it right once they are told no longer")
    void faults() {
        store.locations().faults().refuse("s1", "name-taken", "There is a school of this name.");
        List<ItemResult> results = store.locations().create(List.of(school("op-1", "s1"), school("op-2", "s2")), BATCH);
        assertThat(results.get(0).refusal()).map(ItemResult.Refusal::code).contains("name-taken");
        assertThat(results.get(1).hostId()).isPresent();

        store.locations().faults().throwOn("s3", () -> new IllegalStateException("the disk is full"));
        assertThatThrownBy(() -> store.locations().create(List.of(school("op-4", "s4"), school("op-3", "s3")), BATCH))
                .hasMessage("the disk is full");
        assertThat(store.locations().all()).hasSize(1);

        store.locations().faults().clear();
        store.locations().create(List.of(school("op-1", "s1"), school("op-3", "s3")), BATCH);
        assertThat(store.locations().active())
                .extracting(StoredRecord::externalId)
                .containsExactly("s2", "s1", "s3");
    }

    @Test
    @DisplayName("refuse enrollments by class or account")
    void enrollmentFaults() {
        store.enrollmentFaults().refuse("account-1", "blocked", "The account is blocked.");

        List<ItemResult> results = store.changeEnrollments(
                List.of(new EnrollmentChange(
                        "op-1", EnrollmentChange.Action.ADD, "classroom-1", "account-1", EnrollmentRole.STUDENT)),
                BATCH);

        assertThat(results.get(0).refusal()).map(ItemResult.Refusal::code).contains("blocked");
        assertThat(store.members("classroom-1")).isEmpty();
    }

    private static Create<Location> school(String operation, String externalId) {
        return new Create<>(
                operation, externalId, Location.builder().name("School").build());
    }
}
