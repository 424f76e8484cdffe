package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.internal.http.Budget;
import java.net.URI;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes from page to page by their links, one page in memory. Sends nothing before it is asked. Not thread-safe. */
public final class LinkedWalk<T> implements Iterator<T> {
    private final LinkedRequest<T> listing;
    private final Set<URI> seen = new HashSet<>();
    private final Budget budget;
    private @Nullable URI nextPage;
    private Iterator<T> records = List.<T>of().iterator();

    public LinkedWalk(LinkedRequest<T> listing) {
        this.listing = listing;
        this.budget = listing.budget();
        this.nextPage = listing.first();
    }

    @Override
    public boolean hasNext() {
        while (!records.hasNext() && nextPage != null) {
            records = read(nextPage).iterator();
        }
        return records.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }

    private List<T> read(URI page) {
        LinkedAnswer<T> answer = LinkedAnswer.read(listing, page, budget);
        URI next = answer.next();
        seen.add(page);
        // A listing that leads back would never end, and one with strange elements would look complete without them.
        if (answer.unreadable() > 0 || seen.contains(next)) {
            throw Envelope.shape(answer.request());
        }
        nextPage = next;
        return answer.records();
    }
}
