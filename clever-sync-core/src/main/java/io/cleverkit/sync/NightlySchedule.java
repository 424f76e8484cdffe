package io.cleverkit.sync;

import io.cleverkit.sync.model.ConnectionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When a district is synchronized each night: at a local time of a zone, plus a delay of its own. Immutable.
 *
 * <p>Where a local time does not exist, on the night that clocks go forward, the first instant after the gap is taken; where it
 * exists twice, the first.
 */
public final class NightlySchedule {
    /** 04:00 in New York, spread over 20 minutes: when districts have uploaded and nobody is at school. */
    public static final NightlySchedule DEFAULT =
            new NightlySchedule(LocalTime.of(4, 0), ZoneId.of("America/New_York"), Duration.ofMinutes(20));

    private final LocalTime time;
    private final ZoneId zone;
    private final Duration spread;

    private NightlySchedule(LocalTime time, ZoneId zone, Duration spread) {
        this.time = time;
        this.zone = zone;
        this.spread = spread;
    }

    /** Returns a schedule without any delay. */
    public static NightlySchedule at(LocalTime time, ZoneId zone) {
        return new NightlySchedule(
                Objects.requireNonNull(time, "time"), Objects.requireNonNull(zone, "zone"), Duration.ZERO);
    }

    /**
     * Returns this schedule with each district delayed by a time of its own, the same every night, shorter than the one given:
     * hundreds of districts share a zone.
     */
    public NightlySchedule spreadOver(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("window must not be negative");
        }
        return new NightlySchedule(time, zone, window);
    }

    /** Returns the first time of this district after the instant given. */
    public Instant next(ConnectionKey connection, Instant after) {
        Duration delay = delay(connection);
        LocalDate day = after.minus(delay).atZone(zone).toLocalDate();
        Instant candidate = instant(day).plus(delay);
        while (!candidate.isAfter(after)) {
            day = day.plusDays(1);
            candidate = instant(day).plus(delay);
        }
        return candidate;
    }

    private Instant instant(LocalDate day) {
        var transition = zone.getRules().getTransition(day.atTime(time));
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return ZonedDateTime.of(day, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private Duration delay(ConnectionKey connection) {
        if (spread.isZero()) {
            return Duration.ZERO;
        }
        long seconds = Math.max(1, spread.toSeconds());
        return Duration.ofSeconds(Math.floorMod(connection.district().hashCode(), seconds));
    }
}
