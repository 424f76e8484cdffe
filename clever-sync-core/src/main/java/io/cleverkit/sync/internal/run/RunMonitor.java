package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.RunProgress;
import io.cleverkit.sync.RunProgress.Phase;
import io.cleverkit.sync.internal.apply.RunStoppedException;
import io.cleverkit.sync.spi.SourceCursor;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets whoever waits see how far a run is, and stops it between two records when it is asked to. Not thread-safe. */
final class RunMonitor {
    private static final int TELL_EVERY = 2_000;

    private final Consumer<RunProgress> listener;
    private final BooleanSupplier stopAsked;
    private Phase phase = Phase.STARTING;
    private int done;
    private int untold;
    private OptionalInt total = OptionalInt.empty();

    RunMonitor(Consumer<RunProgress> listener, BooleanSupplier stopAsked) {
        this.listener = listener;
        this.stopAsked = stopAsked;
    }

    void phase(Phase next) {
        start(next, OptionalInt.empty());
    }

    void phase(Phase next, int ofSo) {
        start(next, OptionalInt.of(ofSo));
    }

    private void start(Phase next, OptionalInt ofSo) {
        phase = next;
        done = 0;
        untold = 0;
        total = ofSo;
        listener.accept(progress());
    }

    void step(int more) {
        done += more;
        untold += more;
        if (untold >= TELL_EVERY) {
            untold = 0;
            listener.accept(progress());
        }
    }

    RunProgress progress() {
        return new RunProgress(phase, done, total);
    }

    /** Counts each record that is read, and stops between two of them. */
    <T> SourceCursor<T> watch(SourceCursor<T> cursor) {
        return new SourceCursor<>() {
            @Override
            public boolean advance() {
                if (stopAsked.getAsBoolean()) {
                    throw new RunStoppedException();
                }
                boolean more = cursor.advance();
                if (more) {
                    step(1);
                }
                return more;
            }

            @Override
            public T current() {
                return cursor.current();
            }

            @Override
            public boolean complete() {
                return cursor.complete();
            }

            @Override
            public int partial() {
                return cursor.partial();
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }
}
