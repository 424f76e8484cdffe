package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;

/** One page of events. The link rules are those of {@link Page}. */
record EventPage(List<StoredEvent> events, Optional<String> next, Optional<String> prev) {

    static EventPage cut(NavigableMap<String, StoredEvent> feed, Predicate<StoredEvent> filter, PageRequest request) {
        int limit = request.limit();
        if (request.endingBefore().isPresent()) {
            NavigableMap<String, StoredEvent> range = request.endsAtLast()
                    ? feed
                    : feed.headMap(request.endingBefore().get(), false);
            List<StoredEvent> found = take(range.descendingMap(), filter, limit + 1);
            boolean more = found.size() > limit;
            List<StoredEvent> page = new ArrayList<>(more ? found.subList(0, limit) : found);
            Collections.reverse(page);
            return new EventPage(page, lastId(page), more ? firstId(page) : Optional.empty());
        }
        Optional<String> after = request.startingAfter();
        List<StoredEvent> found = take(after.map(id -> feed.tailMap(id, false)).orElse(feed), filter, limit + 1);
        boolean more = found.size() > limit;
        List<StoredEvent> page = more ? found.subList(0, limit) : found;
        return new EventPage(
                page, more ? lastId(page) : Optional.empty(), after.isPresent() ? firstId(page) : Optional.empty());
    }

    EventPage reversed() {
        List<StoredEvent> turned = new ArrayList<>(events);
        Collections.reverse(turned);
        return new EventPage(turned, next, prev);
    }

    private static List<StoredEvent> take(
            NavigableMap<String, StoredEvent> range, Predicate<StoredEvent> filter, int limit) {
        List<StoredEvent> taken = new ArrayList<>();
        for (StoredEvent event : range.values()) {
            if (filter.test(event)) {
                taken.add(event);
                if (taken.size() == limit) {
                    break;
                }
            }
        }
        return taken;
    }

    private static Optional<String> firstId(List<StoredEvent> page) {
        return page.isEmpty() ? Optional.empty() : Optional.of(page.get(0).id());
    }

    private static Optional<String> lastId(List<StoredEvent> page) {
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id());
    }
}
