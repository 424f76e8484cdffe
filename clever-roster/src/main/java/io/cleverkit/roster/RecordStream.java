package io.cleverkit.roster;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cursor as a stream. */
final class RecordStream<T> extends AbstractSpliterator<T> {
    private static final Logger log = LoggerFactory.getLogger(RecordStream.class);

    private final RecordCursor<T> cursor;
    private final @Nullable String district;
    private final String type;

    private RecordStream(RecordCursor<T> cursor, @Nullable String district, String type) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.cursor = cursor;
        this.district = district;
        this.type = type;
    }

    static <T> Stream<T> of(RecordCursor<T> cursor, @Nullable String district, String type) {
        return StreamSupport.stream(new RecordStream<>(cursor, district, type), false)
                .onClose(cursor::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (cursor.advance()) {
            action.accept(cursor.current());
            return true;
        }
        warnOfUnidentified(cursor.certificate().unidentified());
        cursor.close();
        return false;
    }

    private void warnOfUnidentified(long count) {
        if (count > 0) {
            log.warn("Elements without an id were skipped [district={}, type={}, elements={}]", district, type, count);
        }
    }
}
