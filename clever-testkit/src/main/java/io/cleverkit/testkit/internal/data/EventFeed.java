package io.cleverkit.testkit.internal.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The events of one district, oldest first, of the last thirty days.
 *
 * <p>It is written to with the district's lock held, after the change itself can be read: whoever notes the newest event and
 * reads the records then may see a change twice, but never misses one. Reading takes no lock. Thread-safe.
 */
public final class EventFeed {
    private static final Duration KEPT = Duration.ofDays(30);

    private final IdSource ids;
    private final Clock clock;
    private final NavigableMap<String, StoredEvent> events = new ConcurrentSkipListMap<>();
    private volatile boolean begun;
    private volatile boolean enabled = true;
    private volatile boolean connected = true;
    private volatile boolean asSpecified;
    private volatile boolean delayNext;
    private volatile boolean loseNext;
    private @Nullable StoredEvent late;

    EventFeed(IdSource ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** From now on changes are events; what came before is the district's first state. */
    public void begin() {
        begun = true;
    }

    /** Switches the writing of events; those written stay readable. */
    public void enable(boolean on) {
        enabled = on;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** No events are written for an application that has no grant. */
    public void connect(boolean on) {
        connected = on;
    }

    /** Puts the former values where the specification has them rather than where they were recorded. */
    public void asSpecified(boolean on) {
        asSpecified = on;
    }

    public boolean isAsSpecified() {
        return asSpecified;
    }

    /** A live, read-only view in the order of events. */
    public NavigableMap<String, StoredEvent> retained() {
        forgetOld();
        return Collections.unmodifiableNavigableMap(events);
    }

    /** The newest event that is kept. */
    public Optional<StoredEvent> newest() {
        return Optional.ofNullable(retained().lastEntry()).map(Map.Entry::getValue);
    }

    boolean isWriting() {
        return begun && enabled && connected;
    }

    /** Tells that what the application sees of a record has changed from one to the other; null is nothing. */
    void changed(@Nullable StoredRecord before, @Nullable StoredRecord after) {
        if (!isWriting()) {
            return;
        }
        if (before == null && after != null) {
            append(stamp -> StoredEvent.created(stamp, after));
        } else if (before != null && after == null) {
            append(stamp -> StoredEvent.deleted(stamp, before));
        } else if (before != null && after != null && !before.isSameAs(after)) {
            append(stamp -> StoredEvent.updated(stamp, before, after));
        }
    }

    void append(Function<StoredEvent.Stamp, StoredEvent> event) {
        if (isWriting()) {
            forgetOld();
            String id = ids.next();
            publish(event.apply(new StoredEvent.Stamp(id, clock.instant())));
        }
    }

    private void publish(StoredEvent event) {
        if (loseNext) {
            loseNext = false;
        } else if (delayNext) {
            delayNext = false;
            late = event;
        } else {
            events.put(event.id(), event);
            if (late != null) {
                events.put(late.id(), late);
                late = null;
            }
        }
    }

    /** Forgets the events so far. */
    public void forgetAll() {
        events.clear();
    }

    /** The next event is seen only once the one after it is. */
    public void delayNext() {
        delayNext = true;
    }

    /** The next event is never seen. */
    public void loseNext() {
        loseNext = true;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        for (Map.Entry<String, StoredEvent> first = events.firstEntry();
                first != null && first.getValue().created().isBefore(oldest);
                first = events.firstEntry()) {
            events.remove(first.getKey());
        }
    }
}
