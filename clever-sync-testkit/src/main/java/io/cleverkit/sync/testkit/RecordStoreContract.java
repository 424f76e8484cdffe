package io.cleverkit.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.ArchiveReason;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link RecordStore}, for one kind of record. Hosts extend {@link UserStoreContract} and {@link
 * OrganizationStoreContract}, which say what a record is.
 *
 * @param <T> the record
 */
public abstract class RecordStoreContract<T> extends StoreContract {
    private static final String NOT_THERE = "no-such-host-id";

    private RecordStore<T> store = new InMemoryRecordStore<>("not-opened");
    private BatchContext context = context(new ConnectionKey("not-opened", "not-opened"), "not-opened");
    private final Map<String, String> externalIds = new HashMap<>();
    private int operations;

    /** For the contracts of this package. */
    RecordStoreContract() {}

    /** A store without any record, ready to be called. */
    abstract RecordStore<T> open();

    /** Host id of an organization that is there. */
    abstract String organization();

    /** A whole record with this name. */
    abstract T record(String name);

    /** Looks the record up behind the store's back, archived or not. */
    abstract Optional<Seen> seen(String hostId);

    /** How many records of the kind there are, archived ones included. */
    abstract int total();

    /** A record that the store refuses to create under this external id; empty when it refuses none. */
    abstract Optional<T> refused(String externalId);

    /** A record on which the store throws when it comes with this external id; empty when there is none. */
    abstract Optional<T> poisonous(String externalId);

    @BeforeEach
    void openStore() {
        store = open();
        context = context(connection(), organization());
    }

    final RecordStore<T> store() {
        return store;
    }

    final BatchContext context() {
        return context;
    }

    @Test
    @DisplayName("create: one host id per item, in the order of the items, and the records are in use")
    void createInOrder() {
        List<ItemResult> results = create(List.of("Ada", "Ben", "Cleo"));

        assertThat(results)
                .as("answer one result per item: the engine tells them apart by their place")
                .hasSize(3);
        assertThat(results)
                .as("answer a creation with ItemResult.created(hostId)")
                .allMatch(result -> result.hostId().isPresent());
        List<String> names = List.of("Ada", "Ben", "Cleo");
        for (int i = 0; i < names.size(); i++) {
            assertThat(seen(hostId(results.get(i))))
                    .as("the %s. host id must be that of the %s. item", i + 1, i + 1)
                    .contains(new Seen(true, names.get(i)));
        }
    }

    @Test
    @DisplayName("create: five hundred records in one call, each with an id of its own")
    void createMany() {
        List<String> names = IntStream.range(0, 500).mapToObj(i -> "Name" + i).toList();

        List<ItemResult> results = create(names);

        assertThat(results)
                .extracting(RecordStoreContract::hostId)
                .doesNotHaveDuplicates()
                .hasSize(500);
        assertThat(seen(hostId(results.get(499)))).contains(new Seen(true, "Name499"));
    }

    @Test
    @DisplayName("an empty batch is answered with an empty list")
    void emptyBatch() {
        assertThat(batch(() -> store.create(List.of(), context))).isEmpty();
        assertThat(batch(() -> store.update(List.of(), context))).isEmpty();
        assertThat(batch(() -> store.archive(List.of(), context))).isEmpty();
        assertThat(batch(() -> store.restore(List.of(), context))).isEmpty();
    }

    @Test
    @DisplayName("update: the fields that the source owns are replaced, in the same record")
    void update() {
        String hostId = created("Ada");

        ItemResult result = one(batch(() -> store.update(List.of(change(hostId, "Adele")), context)));

        assertDone(result);
        assertThat(seen(hostId)).contains(new Seen(true, "Adele"));
        assertThat(total()).as("an update creates nothing").isEqualTo(1);
    }

    @Test
    @DisplayName("archive: the record is out of use and keeps its data; doing it again does nothing")
    void archive() {
        String hostId = created("Ada");

        assertDone(one(batch(() -> store.archive(List.of(removal(hostId)), context))));
        assertThat(seen(hostId))
                .as("archiving keeps the record and its data: it may be restored tomorrow")
                .contains(new Seen(false, "Ada"));

        assertDone(one(batch(() -> store.archive(List.of(removal(hostId)), context))));
        assertThat(seen(hostId)).contains(new Seen(false, "Ada"));
    }

    @Test
    @DisplayName("restore: the same record is back in use, with the fields that the source has now")
    void restore() {
        String hostId = created("Ada");
        batch(() -> store.archive(List.of(removal(hostId)), context));

        assertDone(one(batch(() -> store.restore(List.of(change(hostId, "Adele")), context))));

        assertThat(seen(hostId)).contains(new Seen(true, "Adele"));
        assertThat(total()).as("a restoration creates nothing").isEqualTo(1);
    }

    @Test
    @DisplayName("a host id that is not there is refused: not ignored, not created")
    void unknownHostId() {
        List<ItemResult> results = new ArrayList<>();
        results.addAll(batch(() -> store.update(List.of(change(NOT_THERE, "Ada")), context)));
        results.addAll(batch(() -> store.archive(List.of(removal(NOT_THERE)), context)));
        results.addAll(batch(() -> store.restore(List.of(change(NOT_THERE, "Ada")), context)));

        assertThat(results)
                .as(
                        "answer ItemResult.refused(...) for a host id that is not there: somebody deleted what is mirrored, and"
                                + " only a refusal tells the operator")
                .hasSize(3)
                .allMatch(result -> result.refusal().isPresent());
        assertThat(total()).isZero();
    }

    @Test
    @DisplayName("an item that is refused leaves its neighbours alone")
    void neighboursOfARefusal() {
        String first = created("Ada");
        String last = created("Ben");

        List<ItemResult> results = batch(() -> store.update(
                List.of(change(first, "Adele"), change(NOT_THERE, "Nobody"), change(last, "Benno")), context));

        assertThat(results).extracting(result -> result.refusal().isPresent()).containsExactly(false, true, false);
        assertThat(seen(first)).contains(new Seen(true, "Adele"));
        assertThat(seen(last)).contains(new Seen(true, "Benno"));
    }

    @Test
    @DisplayName("a creation that is refused leaves its neighbours alone and no trace")
    void refusedCreation() {
        Create<T> any = creation(record("Cleo"));
        Optional<T> refused = refused(any.externalId());
        assumeTrue(refused.isPresent(), "this store refuses no record");

        List<ItemResult> results = batch(() -> store.create(
                List.of(creation(record("Ada")), with(any, refused.orElseThrow()), creation(record("Ben"))), context));

        assertThat(results).extracting(result -> result.refusal().isPresent()).containsExactly(false, true, false);
        assertThat(seen(hostId(results.get(2)))).contains(new Seen(true, "Ben"));
        assertThat(total()).isEqualTo(2);
    }

    @Test
    @DisplayName("a call that throws has changed nothing, once its transaction is rolled back")
    void throwingCall() {
        Create<T> any = creation(record("Cleo"));
        Optional<T> poisonous = poisonous(any.externalId());
        assumeTrue(poisonous.isPresent(), "this store throws on no record");

        assertThatThrownBy(() -> batch(() ->
                        store.create(List.of(creation(record("Ada")), with(any, poisonous.orElseThrow())), context)))
                .isInstanceOf(RuntimeException.class);

        assertThat(total()).as("what a throwing call wrote must be gone").isZero();
    }

    @Test
    @DisplayName("an operation that is asked for again is answered as before and done once")
    void repeatedOperations() {
        assumeFalse(sharesTransaction(), "a store in the batch's transaction never hears of an operation twice");
        List<Create<T>> creations = List.of(creation(record("Ada")), creation(record("Ben")));

        List<ItemResult> first = batch(() -> store.create(creations, context));
        List<ItemResult> again = batch(() -> store.create(creations, context));

        assertThat(again)
                .as("the same operation id means the same operation: answer with the host id given before")
                .extracting(RecordStoreContract::hostId)
                .containsExactlyElementsOf(
                        first.stream().map(RecordStoreContract::hostId).toList());
        assertThat(total())
                .as("an operation that is asked for again creates nothing")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("an old operation that is asked for again does not undo what came after it")
    void lateRepetition() {
        assumeFalse(sharesTransaction(), "a store in the batch's transaction never hears of an operation twice");
        String hostId = created("Ada");
        Update<T> update = change(hostId, "Adele");
        batch(() -> store.update(List.of(update), context));
        batch(() -> store.archive(List.of(removal(hostId)), context));
        Update<T> restoration = change(hostId, "Adina");
        batch(() -> store.restore(List.of(restoration), context));
        batch(() -> store.archive(List.of(removal(hostId)), context));

        batch(() -> store.update(List.of(update), context));
        batch(() -> store.restore(List.of(restoration), context));

        assertThat(seen(hostId)).contains(new Seen(false, "Adina"));
    }

    @Test
    @DisplayName("a batch that is rolled back leaves nothing")
    void rolledBackBatch() {
        assumeTrue(sharesTransaction(), "this store is outside of the batch's transaction");

        assertThatThrownBy(() -> batch(() -> {
                    store.create(List.of(creation(record("Ada"))), context);
                    throw new IllegalArgumentException("a later store failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(total())
                .as("write with the transaction that the engine opened")
                .isZero();
    }

    @Test
    @DisplayName("racing threads of different districts do not mix their answers up")
    void districtsInParallel() {
        List<List<ItemResult>> answers =
                IntStream.range(0, 4).parallel().mapToObj(this::district).toList();

        Set<String> distinct = new HashSet<>();
        for (int d = 0; d < answers.size(); d++) {
            for (int i = 0; i < 50; i++) {
                String hostId = hostId(answers.get(d).get(i));
                assertThat(distinct.add(hostId))
                        .as("each record has a host id of its own")
                        .isTrue();
                assertThat(seen(hostId)).contains(new Seen(true, "Name" + d + "x" + i));
            }
        }
    }

    private List<ItemResult> district(int number) {
        List<Create<T>> creations = IntStream.range(0, 50)
                .mapToObj(i -> new Create<>(
                        "race-" + number + "-" + i, "race-" + number + "-" + i, record("Name" + number + "x" + i)))
                .toList();
        BatchContext ofDistrict =
                context(new ConnectionKey(connection().application(), "district-" + number), organization());
        return batch(() -> store.create(creations, ofDistrict));
    }

    private List<ItemResult> create(List<String> names) {
        List<Create<T>> creations =
                names.stream().map(name -> creation(record(name))).toList();
        List<ItemResult> results = batch(() -> store.create(creations, context));
        for (int i = 0; i < Math.min(results.size(), creations.size()); i++) {
            String externalId = creations.get(i).externalId();
            results.get(i).hostId().ifPresent(hostId -> externalIds.put(hostId, externalId));
        }
        return results;
    }

    private static <T> Create<T> with(Create<T> creation, T value) {
        return new Create<>(creation.operationId(), creation.externalId(), value);
    }

    private String externalId(String hostId) {
        return externalIds.getOrDefault(hostId, "external-of-nobody");
    }

    private String created(String name) {
        return hostId(one(create(List.of(name))));
    }

    private Create<T> creation(T value) {
        operations++;
        return new Create<>("operation-" + operations, "external-" + operations, value);
    }

    private Update<T> change(String hostId, String name) {
        operations++;
        return new Update<>("operation-" + operations, hostId, externalId(hostId), record(name), Set.of());
    }

    private Archive removal(String hostId) {
        operations++;
        return new Archive("operation-" + operations, hostId, externalId(hostId), ArchiveReason.ABSENT);
    }

    private static ItemResult one(List<ItemResult> results) {
        assertThat(results).as("answer one result per item").hasSize(1);
        return results.get(0);
    }

    private static String hostId(ItemResult result) {
        assertThat(result.hostId())
                .as("answer a creation with ItemResult.created(hostId)")
                .isPresent();
        return result.hostId().orElseThrow();
    }

    private static void assertDone(ItemResult result) {
        assertThat(result.refusal()).as("the item was to be done").isEmpty();
    }
}
