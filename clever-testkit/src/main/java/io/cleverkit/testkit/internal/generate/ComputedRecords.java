package io.cleverkit.testkit.internal.generate;

import io.cleverkit.testkit.internal.data.Records;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records that are made when they are read. Ids ascend with the ordinals, so that any id is found by halving. */
record ComputedRecords(Ordinals ordinals, IntFunction<String> id, IntFunction<StoredRecord> record)
        implements Records<StoredRecord> {
    @Override
    public long count() {
        return ordinals.size();
    }

    @Override
    public Stream<StoredRecord> ascending() {
        return from(0);
    }

    @Override
    public Stream<StoredRecord> after(String id) {
        return from(countUpTo(id));
    }

    @Override
    public Stream<StoredRecord> descending() {
        return downFrom(ordinals.size());
    }

    @Override
    public Stream<StoredRecord> before(String id) {
        return downFrom(countBefore(id));
    }

    @Override
    public Stream<StoredRecord> upTo(String id) {
        return downFrom(countUpTo(id));
    }

    // Lists of slices, since thousands of records made beforehand are the memory that a page is not to take.

    @Override
    public List<StoredRecord> first(int limit) {
        return slice(0, limit);
    }

    @Override
    public List<StoredRecord> after(String id, int limit) {
        return slice(countUpTo(id), limit);
    }

    @Override
    public List<StoredRecord> last(int limit) {
        return sliceTo(ordinals.size(), limit);
    }

    @Override
    public List<StoredRecord> before(String id, int limit) {
        return sliceTo(countBefore(id), limit);
    }

    @Override
    public List<StoredRecord> upTo(String id, int limit) {
        return sliceTo(countUpTo(id), limit);
    }

    private List<StoredRecord> sliceTo(int end, int limit) {
        int start = Math.max(0, end - limit);
        return slice(start, end - start);
    }

    private List<StoredRecord> slice(int start, int limit) {
        return new Slice(this, start, Math.min(limit, ordinals.size() - start));
    }

    private static final class Slice extends AbstractList<StoredRecord> implements RandomAccess {
        private final ComputedRecords all;
        private final int start;
        private final int size;

        Slice(ComputedRecords all, int start, int size) {
            this.all = all;
            this.start = start;
            this.size = size;
        }

        @Override
        public StoredRecord get(int n) {
            return all.record.apply(all.ordinals.at().applyAsInt(start + Objects.checkIndex(n, size)));
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public Stream<String> ids() {
        return IntStream.range(0, ordinals.size()).map(ordinals.at()).mapToObj(id);
    }

    private Stream<StoredRecord> from(int start) {
        return IntStream.range(start, ordinals.size()).map(ordinals.at()).mapToObj(record);
    }

    private Stream<StoredRecord> downFrom(int end) {
        return IntStream.range(0, end)
                .map(n -> ordinals.at().applyAsInt(end - 1 - n))
                .mapToObj(record);
    }

    private int countUpTo(String wanted) {
        int before = countBefore(wanted);
        return before < ordinals.size() && idAt(before).equals(wanted) ? before + 1 : before;
    }

    private int countBefore(String wanted) {
        int low = 0;
        int high = ordinals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (idAt(middle).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String idAt(int n) {
        return id.apply(ordinals.at().applyAsInt(n));
    }
}
