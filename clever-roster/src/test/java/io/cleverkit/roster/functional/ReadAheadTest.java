package io.cleverkit.roster.functional;

import static io.cleverkit.roster.functional.Wire.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.functional.RawServer.End;
import io.cleverkit.roster.model.Course;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads ahead of a slow consumer, and of no other. */
@Timeout(60)
class ReadAheadTest {
    private static final int PAGES = 4;
    private static final int PER_PAGE = 40;
    private static final int ALL = 150;

    private RawServer server;
    private final List<String> ids = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String[] ids(int page) {
        return IntStream.range(page * PER_PAGE, Math.min(ALL, (page + 1) * PER_PAGE))
                .mapToObj(i -> "id-%04d".formatted(i))
                .toArray(String[]::new);
    }

    private static List<String> allIds() {
        return IntStream.range(0, ALL).mapToObj(i -> "id-%04d".formatted(i)).toList();
    }

    private static String body(int page) {
        String[] ids = ids(page);
        return page(page + 1 == PAGES ? null : "/v3.1/courses?limit=40&starting_after=" + ids[PER_PAGE - 1], ids);
    }

    private void serveAll() {
        IntStream.range(0, PAGES).forEach(page -> server.whole(body(page)));
    }

    /** Looks as if the consumer took a second for every record that is looked at, and reading nothing. */
    private static final class SlowConsumer extends Clock {
        private final AtomicLong seconds = new AtomicLong(Wire.NOW.getEpochSecond());

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds.getAndIncrement());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Listing<Course> courses(Clock clock, Executor executor) {
        return CleverRoster.builder()
                .apiUrl(server.uri())
                .clock(clock)
                .executor(executor)
                .sleeper(wait -> {})
                .build()
                .district(Wire.token(Wire.TOKEN))
                .courses()
                .pageSize(PER_PAGE);
    }

    private void take(RecordCursor<Course> cursor, int records) {
        for (int i = 0; i < records; i++) {
            assertThat(cursor.advance()).isTrue();
            ids.add(cursor.current().id());
        }
    }

    @Test
    @DisplayName("the next pages are fetched while a slow consumer is busy with the present one")
    void fetchesAhead() {
        serveAll();
        try (RecordCursor<Course> cursor =
                courses(new SlowConsumer(), tasks::add).open()) {
            take(cursor, PER_PAGE + 1);
            assertThat(server.requestLines).hasSize(2);

            tasks.remove(0).run();

            assertThat(server.requestLines)
                    .as("while record 41 is being consumed")
                    .hasSize(PAGES);
            take(cursor, ALL - PER_PAGE - 1);
            assertThat(cursor.advance()).isFalse();
            assertThat(cursor.certificate().complete()).isTrue();
            assertThat(cursor.certificate().records()).isEqualTo(ALL);
        }
        assertThat(ids).isEqualTo(allIds());
    }

    @Test
    @DisplayName("an executor that is busy for ever stops no reading: the consumer reads for itself")
    void busyExecutor() {
        serveAll();
        try (RecordCursor<Course> cursor =
                courses(new SlowConsumer(), task -> {}).open()) {
            take(cursor, ALL);

            assertThat(cursor.advance()).isFalse();
            assertThat(cursor.certificate().complete()).isTrue();
        }
        assertThat(ids).isEqualTo(allIds());
    }

    @Test
    @DisplayName("a fast consumer gets no thread")
    void fastConsumer() {
        serveAll();
        try (RecordCursor<Course> cursor =
                courses(Clock.fixed(Wire.NOW, ZoneOffset.UTC), tasks::add).open()) {
            take(cursor, ALL);
        }
        assertThat(tasks).isEmpty();
    }

    @Test
    @DisplayName("whoever turned it off gets no thread")
    void turnedOff() {
        serveAll();
        try (RecordCursor<Course> cursor =
                courses(new SlowConsumer(), tasks::add).readAhead(0).open()) {
            take(cursor, ALL);
        }
        assertThat(tasks).isEmpty();
    }

    @Test
    @DisplayName("no more is read ahead than was allowed")
    void bounded() {
        serveAll();
        try (RecordCursor<Course> cursor =
                courses(new SlowConsumer(), tasks::add).readAhead(10).open()) {
            take(cursor, PER_PAGE + 1);
            tasks.remove(0).run();
            assertThat(server.requestLines).hasSize(2);

            take(cursor, 1);
            tasks.remove(0).run();
            take(cursor, 19);
            assertThat(server.requestLines).hasSize(2);
            assertThat(tasks).as("one batch at a time").hasSize(1);
            tasks.remove(0).run();
            take(cursor, 1);
        }
        assertThat(ids).isEqualTo(allIds().subList(0, PER_PAGE + 1 + 21));
    }

    @RepeatedTest(
            value = 30,
            name = "whatever breaks off, nothing is lost, doubled or out of order; seed {currentRepetition}")
    void property(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int page = 0; page < PAGES; page++) {
            String body = body(page);
            for (int failures = random.nextInt(3); failures > 0; failures--) {
                server.cut(body, random.nextInt(body.length()), random.nextBoolean() ? End.CLOSE : End.RESET);
            }
            server.whole(body);
        }
        Executor threads = work -> new Thread(work).start();
        Executor any = random.nextInt(4) > 0
                ? threads
                : work -> {
                    throw new RejectedExecutionException("full");
                };

        try (RecordCursor<Course> cursor = courses(new SlowConsumer(), any)
                .readAhead(1 + random.nextInt(100))
                .open()) {
            while (cursor.advance()) {
                ids.add(cursor.current().id());
            }
            assertThat(cursor.certificate().complete()).isTrue();
            assertThat(cursor.certificate().records()).isEqualTo(ALL);
        }

        assertThat(ids).isEqualTo(allIds());
    }

    @Test
    @DisplayName("a failure comes after all records that were read before it, and is no end")
    void failure() {
        server.whole(body(0)).whole(body(1)).shortened(body(2), body(2).indexOf("id-0085"));

        try (RecordCursor<Course> cursor =
                courses(new SlowConsumer(), work -> new Thread(work).start()).open()) {
            take(cursor, 85);

            ReadIncompleteException failure = catchThrowableOfType(ReadIncompleteException.class, cursor::advance);

            assertThat(failure.certificate().records()).isEqualTo(85);
            assertThatThrownBy(cursor::certificate).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ids).isEqualTo(allIds().subList(0, 85));
    }

    @Test
    @DisplayName("closing stops a transfer that another thread is reading, at once")
    void close() throws Exception {
        server.whole(body(0)).cut(body(1), body(1).indexOf("id-0050"), End.STALL);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try (RecordCursor<Course> cursor = courses(
                        new SlowConsumer(),
                        work -> new Thread(() -> {
                                    work.run();
                                    ended.complete(Thread.currentThread().isInterrupted());
                                })
                                .start())
                .open()) {
            take(cursor, PER_PAGE + 1);
            server.stalling.await();
            assertThat(ended).isNotDone();
        }
        assertThat(ended.get(20, TimeUnit.SECONDS))
                .as("the thread gets no interrupt that was not for it")
                .isFalse();
    }

    @Test
    @DisplayName("an interrupt ends the wait for what another thread reads")
    void interrupted() throws Exception {
        server.whole(body(0)).cut(body(1), body(1).indexOf("id-0050"), End.STALL);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread consumer = new Thread(() -> {
            try (RecordCursor<Course> cursor = courses(new SlowConsumer(), work -> new Thread(work).start())
                    .open()) {
                while (cursor.advance()) {
                    ids.add(cursor.current().id());
                }
            } catch (RuntimeException failure) {
                end.complete(failure);
            }
        });

        consumer.start();
        server.stalling.await();
        consumer.interrupt();

        assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(CleverTransportException.class);
    }

    @Test
    @DisplayName("a number out of range is refused")
    void range() {
        assertThatThrownBy(() -> courses(Clock.systemUTC(), tasks::add).readAhead(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> courses(Clock.systemUTC(), tasks::add).readAhead(100_001))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
