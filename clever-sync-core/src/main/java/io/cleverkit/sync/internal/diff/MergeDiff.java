package io.cleverkit.sync.internal.diff;

import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.spi.SourceCursor;
import io.cleverkit.sync.spi.SourceUnavailableException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the records of the source with the links, both sorted by {@link LinkKey}. That both sides really are sorted is checked
 * at each step: a side that sorts differently would show records as absent that are there.
 */
public final class MergeDiff {
    private MergeDiff() {}

    /** Takes each record, each link or each pair of them, in ascending order. */
    public interface Visitor<S> {
        void onlyInSource(S record, LinkKey key);

        void inBoth(S record, Link link);

        void onlyInState(Link link);
    }

    /**
     * Walks both sides to their end.
     *
     * @throws SourceUnavailableException when the source's records do not ascend
     */
    public static <S> void walk(
            SourceCursor<S> source, Function<S, LinkKey> keyOf, StateCursor<Link> state, Visitor<S> visitor) {
        Side<S> left = new SourceSide<>(source, keyOf);
        Side<Link> right = new StateSide(state);
        left.advance();
        right.advance();
        while (left.key != null || right.key != null) {
            int order = compare(left.key, right.key);
            if (order < 0) {
                visitor.onlyInSource(left.value(), left.key());
            } else if (order > 0) {
                visitor.onlyInState(right.value());
            } else {
                visitor.inBoth(left.value(), right.value());
            }
            if (order <= 0) {
                left.advance();
            }
            if (order >= 0) {
                right.advance();
            }
        }
    }

    /** A side that has ended comes after everything. */
    private static int compare(@Nullable LinkKey left, @Nullable LinkKey right) {
        if (left == null) {
            return 1;
        }
        if (right == null) {
            return -1;
        }
        return left.compareTo(right);
    }

    private abstract static class Side<R> {
        @Nullable
        LinkKey key;

        abstract boolean moveOn();

        abstract R value();

        abstract LinkKey keyOf(R value);

        abstract RuntimeException outOfOrder();

        final void advance() {
            if (!moveOn()) {
                key = null;
                return;
            }
            LinkKey next = keyOf(value());
            if (key != null && key.compareTo(next) >= 0) {
                throw outOfOrder();
            }
            key = next;
        }

        final LinkKey key() {
            if (key == null) {
                throw new IllegalStateException("this side has ended");
            }
            return key;
        }
    }

    private static final class SourceSide<S> extends Side<S> {
        private final SourceCursor<S> cursor;
        private final Function<S, LinkKey> keyOf;

        SourceSide(SourceCursor<S> cursor, Function<S, LinkKey> keyOf) {
            this.cursor = cursor;
            this.keyOf = keyOf;
        }

        @Override
        boolean moveOn() {
            return cursor.advance();
        }

        @Override
        S value() {
            return cursor.current();
        }

        @Override
        LinkKey keyOf(S value) {
            return keyOf.apply(value);
        }

        @Override
        RuntimeException outOfOrder() {
            return new SourceUnavailableException(
                    SourceUnavailableException.Reason.UNREADABLE,
                    "A list was not in ascending order of ids, or had a record twice, so what is absent from it cannot be told."
                            + " Nothing was changed. The next run reads it anew");
        }
    }

    private static final class StateSide extends Side<Link> {
        private final StateCursor<Link> cursor;

        StateSide(StateCursor<Link> cursor) {
            this.cursor = cursor;
        }

        @Override
        boolean moveOn() {
            return cursor.advance();
        }

        @Override
        Link value() {
            return cursor.current();
        }

        @Override
        LinkKey keyOf(Link value) {
            return value.key();
        }

        @Override
        RuntimeException outOfOrder() {
            return new IllegalStateException(
                    "The engine's own state was not read in the order of its keys as bytes; check the"
                            + " collation of the database. Nothing was changed");
        }
    }
}
