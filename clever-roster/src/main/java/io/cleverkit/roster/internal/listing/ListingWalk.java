package io.cleverkit.roster.internal.listing;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.ListingCertificate;
import io.cleverkit.roster.Page;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.ReadIncompleteException.Cause;
import io.cleverkit.roster.internal.http.BrokenBody;
import io.cleverkit.roster.internal.http.Budget;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.RetryPolicy;
import io.cleverkit.roster.internal.http.TooMuch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way through a listing, record by record.
 *
 * <p>Records are handed out while their page still arrives, so memory grows neither with the district nor with the page. A
 * page that breaks off is asked for again by its own address, and the records of it that were handed out already are
 * skipped; that is safe because ids ascend strictly, which is verified throughout. Not thread-safe.
 */
public final class ListingWalk<T> implements Reading<T> {
    private final ListingRequest<T> listing;
    private final PageOrder order;
    private final Progress progress;
    private final Budget budget;
    private final PageSize size;

    private Request page;
    private @Nullable String pageAfter;
    private RetryPolicy.Attempts attempts;
    private @Nullable PageReader<T> reading;
    private int elementsOfPage;
    private boolean done;
    private boolean failed;

    public ListingWalk(ListingRequest<T> listing) {
        this.listing = listing;
        this.order = new PageOrder(listing.after());
        this.progress = new Progress(listing.after() == null);
        this.budget = listing.api().limits().begin();
        this.size = new PageSize(listing.pageSize());
        this.pageAfter = listing.after();
        this.page = request(listing.pageAfter(listing.after()));
        this.attempts = listing.api().retries().attempts(page);
    }

    private Request request(URI uri) {
        return Request.get(uri, listing.operation())
                .withDistrict(listing.api().district())
                .within(budget)
                .asStream();
    }

    @Override
    public @Nullable T next() {
        T record = null;
        while (!done && record == null) {
            record = step();
        }
        return record;
    }

    /** Reads the first page into a list. */
    public Page<T> page() {
        List<T> records = new ArrayList<>();
        while (!done && progress.pages() == 0) {
            T record = step();
            if (record != null) {
                records.add(record);
            }
        }
        ListingCertificate read = progress.certificate();
        return Page.<T>builder()
                .records(records)
                .next(done ? null : pageAfter)
                .unidentified(Math.toIntExact(read.unidentified()))
                .build();
    }

    /** Goes one step: returns a record, or null after a page's end or when a page has to be read again. */
    private @Nullable T step() {
        if (failed) {
            throw new IllegalStateException("this reading has failed or was closed; begin a new one");
        }
        try {
            if (budget.isOver()) {
                throw incomplete(Cause.OUT_OF_TIME, null);
            }
            T record = readOn();
            if (record == null) {
                endPage();
            }
            return record;
        } catch (IOException brokenOff) {
            tryAgain(asFailure(brokenOff), TooMuch.isTimedOut(brokenOff));
            return null;
        } catch (CleverException failure) {
            goOnAfter(failure);
            return null;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** A page that was too much is asked for in smaller pieces; what may pass, once more as it is. */
    private void goOnAfter(CleverException failure) {
        if (TooMuch.isRefused(failure) && size.shrink(listing)) {
            page = request(size.applyTo(page.uri()));
        } else if (failure instanceof CleverTransportException && budget.isOver()) {
            close();
            throw incomplete(Cause.OUT_OF_TIME, failure);
        } else {
            tryAgain(failure, TooMuch.isTimedOut(failure));
        }
    }

    private @Nullable T readOn() throws IOException {
        PageReader<T> reader = reading;
        if (reader == null) {
            reader = new PageReader<>(listing.api().exchange().exchange(page), listing.type());
            reading = reader;
            order.beginPage();
            elementsOfPage = 0;
        }
        for (T record = reader.next(); record != null; record = reader.next()) {
            elementsOfPage++;
            String id = listing.type().id().apply(record);
            Cause violation = order.violatedBy(id);
            if (violation != null) {
                throw incomplete(violation, null);
            }
            if (order.isNew(id)) {
                progress.record(id);
                return record;
            }
        }
        return null;
    }

    private void endPage() {
        PageReader<T> read = requireNonNull(reading);
        read.close();
        reading = null;
        progress.page(read.unidentified());
        order.endPage();
        String link = read.nextLink();
        if (link != null) {
            follow(link);
        } else if (elementsOfPage > 0 && elementsOfPage + read.unidentified() >= size.records()) {
            // A full page without a next link may be the last one by chance, or its link was lost. One look tells.
            goTo(listing.pageAfter(progress.lastId()), progress.lastId());
        } else {
            done = true;
            progress.endStated(read.linksSeen());
        }
    }

    private void follow(String link) {
        NextLink next = NextLink.of(link, listing.api().host());
        if (next == null) {
            throw Envelope.shape(page);
        }
        boolean back = pageAfter != null && next.after() != null && next.after().compareTo(pageAfter) <= 0;
        if (back || next.uri().equals(page.uri())) {
            throw incomplete(Cause.PAGE_REPEATED, null);
        }
        goTo(next.uri(), next.after());
    }

    private void goTo(URI uri, @Nullable String after) {
        page = request(size.applyTo(uri));
        pageAfter = after;
        attempts = listing.api().retries().attempts(page);
    }

    private void tryAgain(CleverException failure, boolean timedOut) {
        PageReader<T> broken = reading;
        if (broken != null) {
            broken.close();
            reading = null;
        }
        try {
            attempts.afterFailure(failure);
        } catch (CleverException givenUp) {
            close();
            throw givenUp;
        }
        if (timedOut && size.shrink(listing)) {
            page = request(size.applyTo(page.uri()));
        }
    }

    private CleverException asFailure(IOException brokenOff) {
        if (brokenOff instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return interrupted();
        }
        if (budget.isOver()) {
            return incomplete(Cause.OUT_OF_TIME, brokenOff);
        }
        boolean atEnd =
                reading != null && reading.atEndOfBody(); // "nul" is no JSON, but as an end it is "null" cut off
        Cause cause = atEnd || BrokenBody.isCutOff(brokenOff) ? Cause.CUT_OFF : Cause.MALFORMED;
        return incomplete(cause, BrokenBody.showable(brokenOff));
    }

    /** The thread was interrupted; its flag is the caller's business. */
    CleverTransportException interrupted() {
        return new CleverTransportException(
                "The thread was interrupted, so the listing was given up [district="
                        + listing.api().district() + ", operation=" + listing.operation() + "]",
                listing.operation(),
                false,
                null);
    }

    private ReadIncompleteException incomplete(Cause cause, @Nullable Throwable beneath) {
        return new ReadIncompleteException(cause, page.operation(), page.district(), progress.certificate(), beneath);
    }

    @Override
    public boolean isDone() {
        return done;
    }

    /** Pages read to their end. */
    long pages() {
        return progress.pages();
    }

    @Override
    public ListingCertificate certificate() {
        return progress.certificate();
    }

    @Override
    public void close() {
        if (!done) {
            failed = true;
        }
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
