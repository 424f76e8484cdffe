package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.StateCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table page by page, each page after the last key of the one before and in a short transaction of its own: memory
 * stays small and no transaction stays open, however long the reader takes. Not thread-safe.
 */
final class PagedCursor<T> implements StateCursor<T> {
    /** How many rows a page has. */
    static final int PAGE = 5_000;

    private final PageReader<T> pages;
    private List<T> page = List.of();
    private int position = -1;
    private boolean lastPage;

    PagedCursor(PageReader<T> pages) {
        this.pages = pages;
    }

    @Override
    public boolean advance() {
        position++;
        if (position < page.size()) {
            return true;
        }
        if (lastPage) {
            page = List.of();
            return false;
        }
        page = pages.read(lastRow());
        lastPage = page.size() < PAGE;
        position = 0;
        return !page.isEmpty();
    }

    @Override
    public T current() {
        if (position < 0 || position >= page.size()) {
            throw new IllegalStateException("the cursor is not on a row");
        }
        return page.get(position);
    }

    @Override
    public void close() {
        page = List.of();
        lastPage = true;
    }

    private @Nullable T lastRow() {
        if (page.isEmpty()) {
            return null;
        }
        return page.get(page.size() - 1);
    }

    /** Reads up to {@link #PAGE} rows after this one, or from the beginning. */
    @FunctionalInterface
    interface PageReader<T> {
        List<T> read(@Nullable T after);
    }
}
