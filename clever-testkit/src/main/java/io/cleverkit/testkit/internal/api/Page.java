package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.HasId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One page of a list, and the ids at which its neighbours begin. */
record Page<T extends HasId>(List<T> items, Optional<String> next, Optional<String> prev) {

    /**
     * Cuts the page that was asked for. The link rules are those of Clever's recorded answers: {@code self} always,
     * {@code next} when more follows, {@code prev} whenever there was a {@code starting_after}; and, turned round, for
     * {@code ending_before}. An exactly full last page carries no {@code next}.
     */
    static <T extends HasId> Page<T> cut(Listing<T> listing, PageRequest request) {
        int limit = request.limit();
        if (request.endingBefore().isPresent()) {
            List<T> found = request.endsAtLast()
                    ? listing.last(limit + 1)
                    : listing.before(request.endingBefore().get(), limit + 1);
            boolean more = found.size() > limit;
            List<T> page = more ? found.subList(1, found.size()) : found;
            return new Page<>(page, lastId(page), more ? firstId(page) : Optional.empty());
        }
        List<T> found = request.startingAfter()
                .map(id -> listing.after(id, limit + 1))
                .orElseGet(() -> listing.first(limit + 1));
        boolean more = found.size() > limit;
        List<T> page = more ? found.subList(0, limit) : found;
        boolean wasGivenCursor = request.startingAfter().isPresent();
        return new Page<>(
                page, more ? lastId(page) : Optional.empty(), wasGivenCursor ? firstId(page) : Optional.empty());
    }

    static <T extends HasId> Page<T> empty() {
        return new Page<>(List.of(), Optional.empty(), Optional.empty());
    }

    Page<T> reversed() {
        List<T> turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return new Page<>(turned, next, prev);
    }

    Page<T> withoutNext() {
        return new Page<>(items, Optional.empty(), prev);
    }

    Page<T> withFirstTwice() {
        return items.isEmpty()
                ? this
                : new Page<>(
                        Stream.concat(Stream.of(items.get(0)), items.stream()).toList(), next, prev);
    }

    Page<T> mapped(UnaryOperator<T> change) {
        return new Page<>(items.stream().map(change).toList(), next, prev);
    }

    private static Optional<String> firstId(List<? extends HasId> page) {
        return page.isEmpty() ? Optional.empty() : Optional.of(page.get(0).id());
    }

    private static Optional<String> lastId(List<? extends HasId> page) {
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id());
    }
}
