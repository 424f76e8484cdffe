package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.Update;
import io.cleverkit.sync.spi.UserStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A store with one fault, made of one without. */
final class BrokenUserStore implements UserStore {
    final InMemoryUserStore whole = new InMemoryUserStore();
    private final Fault fault;
    private int calls;

    BrokenUserStore(Fault fault) {
        this.fault = fault;
    }

    /** What hosts get wrong. */
    enum Fault {
        ANSWERS_IN_ANOTHER_ORDER,
        FORGETS_AN_ANSWER,
        FORGETS_OPERATIONS,
        IGNORES_UNKNOWN_IDS,
        STOPS_AT_A_REFUSAL,
        CREATES_INSTEAD_OF_RESTORING,
        FORGETS_ARCHIVED_DATA,
        DOES_NOT_UPDATE,
        KEEPS_HALF_OF_A_FAILED_CALL,
        ONE_ACCOUNT_FOR_A_PERSON
    }

    @Override
    public List<ItemResult> create(List<Create<Account>> items, BatchContext batch) {
        calls++;
        switch (fault) {
            case ANSWERS_IN_ANOTHER_ORDER -> {
                List<ItemResult> results = new ArrayList<>(whole.create(items, batch));
                Collections.reverse(results);
                return results;
            }
            case FORGETS_AN_ANSWER -> {
                List<ItemResult> results = whole.create(items, batch);
                return results.subList(0, Math.max(0, results.size() - 1));
            }
            case FORGETS_OPERATIONS -> {
                return whole.create(
                        items.stream()
                                .map(item -> new Create<>(calls + item.operationId(), item.externalId(), item.value()))
                                .toList(),
                        batch);
            }
            case KEEPS_HALF_OF_A_FAILED_CALL -> {
                List<ItemResult> results = new ArrayList<>();
                for (Create<Account> item : items) {
                    results.addAll(whole.create(List.of(item), batch));
                }
                return results;
            }
            case ONE_ACCOUNT_FOR_A_PERSON -> {
                List<ItemResult> results = new ArrayList<>();
                for (Create<Account> item : items) {
                    List<StoredRecord<Account>> there = whole.accounts().withExternalId(item.externalId());
                    results.add(
                            there.isEmpty()
                                    ? whole.create(List.of(item), batch).get(0)
                                    : ItemResult.created(there.get(0).hostId()));
                }
                return results;
            }
            default -> {
                return whole.create(items, batch);
            }
        }
    }

    @Override
    public List<ItemResult> update(List<Update<Account>> items, BatchContext batch) {
        if (fault == Fault.DOES_NOT_UPDATE) {
            return items.stream().map(item -> ItemResult.done()).toList();
        }
        return change(whole.update(items, batch), items);
    }

    @Override
    public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
        if (fault == Fault.FORGETS_ARCHIVED_DATA) {
            whole.update(items.stream().map(BrokenUserStore::blank).toList(), batch);
        }
        return answer(whole.archive(items, batch));
    }

    @Override
    public List<ItemResult> restore(List<Update<Account>> items, BatchContext batch) {
        if (fault == Fault.CREATES_INSTEAD_OF_RESTORING) {
            whole.create(
                    items.stream()
                            .map(item -> new Create<>(item.operationId(), item.externalId(), item.value()))
                            .toList(),
                    batch);
            return items.stream().map(item -> ItemResult.done()).toList();
        }
        return answer(whole.restore(items, batch));
    }

    private List<ItemResult> change(List<ItemResult> results, List<Update<Account>> items) {
        boolean refused = results.stream().anyMatch(result -> result.refusal().isPresent());
        if (fault == Fault.STOPS_AT_A_REFUSAL && refused) {
            return items.stream()
                    .map(item -> ItemResult.refused("stopped", "One of them was wrong."))
                    .toList();
        }
        return answer(results);
    }

    private List<ItemResult> answer(List<ItemResult> results) {
        if (fault == Fault.IGNORES_UNKNOWN_IDS) {
            return results.stream().map(result -> ItemResult.done()).toList();
        }
        return results;
    }

    private static Update<Account> blank(Archive item) {
        Account blank =
                Account.builder().role(AccountRole.STUDENT).first("").last("").build();
        return new Update<>("blank-" + item.operationId(), item.hostId(), item.externalId(), blank, Set.of());
    }
}
