package io.cleverkit.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.model.ConnectionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyScheduleTest {
    private static final ConnectionKey KEY = new ConnectionKey("app", "d1");

    @ParameterizedTest(name = "{0} in {1} after {2}: {3}")
    @DisplayName("the next time is the local one, over changes of the clocks as well")
    @CsvSource({
        "04:00, America/New_York, 2026-11-25T03:00:00Z, 2026-11-25T09:00:00Z",
        "04:00, America/New_York, 2026-11-25T09:00:00Z, 2026-11-26T09:00:00Z",
        // Clocks go forward on 8 March 2026, back on 1 November.
        "04:00, America/New_York, 2026-03-07T09:00:00Z, 2026-03-08T08:00:00Z",
        "04:00, America/New_York, 2026-10-31T08:00:00Z, 2026-11-01T09:00:00Z",
        // 02:30 does not exist on 8 March: the first instant after the gap. It exists twice on 1 November: the first.
        "02:30, America/New_York, 2026-03-08T00:00:00Z, 2026-03-08T07:00:00Z",
        "01:30, America/New_York, 2026-11-01T00:00:00Z, 2026-11-01T05:30:00Z",
        "01:30, America/New_York, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
    })
    void next(LocalTime time, ZoneId zone, Instant after, Instant expected) {
        assertThat(NightlySchedule.at(time, zone).next(KEY, after)).isEqualTo(expected);
    }

    @Test
    @DisplayName("districts are spread over the window, each at the same moment every night")
    void spread() {
        NightlySchedule schedule =
                NightlySchedule.at(LocalTime.of(4, 0), ZoneId.of("UTC")).spreadOver(Duration.ofMinutes(20));
        Instant start = Instant.parse("2026-11-25T00:00:00Z");
        Set<Instant> times = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            ConnectionKey key = new ConnectionKey("app", "district-" + i);
            Instant first = schedule.next(key, start);
            times.add(first);
            assertThat(first).isBetween(Instant.parse("2026-11-25T04:00:00Z"), Instant.parse("2026-11-25T04:20:00Z"));
            assertThat(schedule.next(key, first)).isEqualTo(first.plus(Duration.ofDays(1)));
        }
        assertThat(times).hasSizeGreaterThan(200);
    }

    @Test
    @DisplayName("a district whose delay leads past midnight loses no night")
    void pastMidnight() {
        NightlySchedule schedule =
                NightlySchedule.at(LocalTime.of(23, 50), ZoneId.of("UTC")).spreadOver(Duration.ofHours(2));
        for (int i = 0; i < 50; i++) {
            ConnectionKey key = new ConnectionKey("app", "district-" + i);
            Instant first = schedule.next(key, Instant.parse("2026-11-25T12:00:00Z"));
            Instant justBefore = first.minusSeconds(1);
            assertThat(schedule.next(key, justBefore)).isEqualTo(first);
        }
    }
}
