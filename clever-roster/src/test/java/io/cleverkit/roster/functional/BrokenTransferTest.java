package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.ListingCertificate;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.functional.RawServer.End;
import io.cleverkit.roster.model.Course;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BrokenTransferTest {
    private static final String[] IDS =
            IntStream.range(0, 40).mapToObj(i -> "id-%03d".formatted(i)).toArray(String[]::new);
    private static final String PAGE = Wire.page(null, IDS);

    private final List<String> ids = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CleverRoster clever(Duration patience) {
        return CleverRoster.builder()
                .apiUrl(server.uri())
                .authUrl(server.uri())
                .requestTimeout(patience)
                .sleeper(waits::add)
                .build();
    }

    private ListingCertificate readAll() {
        return readAll(clever(Duration.ofSeconds(20)));
    }

    private ListingCertificate readAll(CleverRoster clever) {
        try (RecordCursor<Course> cursor =
                clever.district(Wire.token(Wire.TOKEN)).courses().open()) {
            while (cursor.advance()) {
                ids.add(cursor.current().id());
            }
            return cursor.certificate();
        }
    }

    @RepeatedTest(
            value = 20,
            name = "a page cut anywhere is read again, nothing lost, nothing doubled; seed {currentRepetition}")
    void cutAnywhere(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        End end = random.nextBoolean() ? End.CLOSE : End.RESET;
        server.cut(PAGE, random.nextInt(PAGE.length()), end)
                .cut(PAGE, random.nextInt(PAGE.length()), end)
                .whole(PAGE);

        ListingCertificate certificate = readAll();

        assertThat(ids).containsExactly(IDS);
        assertThat(certificate.complete()).isTrue();
        assertThat(certificate.records()).isEqualTo(IDS.length);
        assertThat(certificate.pages()).isEqualTo(1);
        assertThat(waits).as("the JDK may have repeated a read by itself").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("a body that ends early by the book is noticed, even after its last record")
    void shortenedAfterLastRecord() {
        server.shortened(PAGE, PAGE.indexOf("],\"links\"")).whole(PAGE);

        assertThat(readAll().complete()).isTrue();
        assertThat(ids).containsExactly(IDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul", "t", "-", "1.", "\"half \\", "\"half \\u00", "[", "{\"a", "{\"a\":"})
    @DisplayName("a page that ends within a word is cut off, not malformed")
    void withinWord(String end) {
        String page = "{\"data\":[{\"data\":{\"id\":\"a\",\"unheard_of\":" + end;
        server.shortened(page, page.length());

        ReadIncompleteException failure = catchThrowableOfType(ReadIncompleteException.class, this::readAll);

        assertThat(failure.reason()).isEqualTo(ReadIncompleteException.Cause.CUT_OFF);
    }

    @Test
    @DisplayName("a page cut on every attempt fails with what was read so far")
    void cutEveryTime() {
        server.shortened(PAGE, PAGE.indexOf("id-005"));

        ReadIncompleteException failure = catchThrowableOfType(ReadIncompleteException.class, this::readAll);

        assertThat(failure.reason()).isEqualTo(ReadIncompleteException.Cause.CUT_OFF);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.certificate().records()).isEqualTo(5);
        assertThat(ids).containsExactly("id-000", "id-001", "id-002", "id-003", "id-004");
        assertThat(waits).hasSize(3);
    }

    @Test
    @DisplayName("a page that is no JSON on every attempt says so and quotes none of it")
    void malformed() {
        server.whole("{\"data\":[{\"data\":{\"id\":\"a\",\"name\":Canary}}],\"links\":[]}");

        ReadIncompleteException failure = catchThrowableOfType(ReadIncompleteException.class, this::readAll);

        assertThat(failure.reason()).isEqualTo(ReadIncompleteException.Cause.MALFORMED);
        assertThat(failure).hasStackTraceContaining("no valid JSON");
        assertThat(Wire.stackTrace(failure)).doesNotContain("Canary");
    }

    @Test
    @DisplayName("a compressed page is inflated, and one that is cut is read again")
    void gzip() throws IOException {
        server.gzip(PAGE, 0.5).gzip(PAGE, 1);

        assertThat(readAll().complete()).isTrue();
        assertThat(ids).containsExactly(IDS);
    }

    @Test
    @DisplayName("a body that stalls is given up and read again")
    void stall() {
        server.cut(PAGE, 300, End.STALL).whole(PAGE);
        CleverRoster clever = CleverRoster.builder()
                .apiUrl(server.uri())
                .requestTimeout(Duration.ofSeconds(1))
                .sleeper(wait -> server.release())
                .build();

        ListingCertificate certificate = readAll(clever);

        assertThat(certificate.complete()).isTrue();
        assertThat(ids).containsExactly(IDS);
    }

    @Test
    @DisplayName("an interrupt ends a read at once and stays visible")
    void interrupted() throws Exception {
        server.cut(PAGE, 300, End.STALL);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            failure.set(catchThrowable(this::readAll));
            flag.set(Thread.currentThread().isInterrupted());
        });

        reader.start();
        server.stalling.await();
        reader.interrupt();
        reader.join();

        assertThat(failure.get())
                .isInstanceOfSatisfying(
                        CleverTransportException.class,
                        e -> assertThat(e.isRetryable()).isFalse());
        assertThat(flag.get()).isTrue();
    }

    @Test
    @DisplayName("an interrupt while waiting for another attempt ends the read")
    void interruptedWait() {
        server.cut(PAGE, 300, End.CLOSE).whole(PAGE);
        CleverRoster clever = CleverRoster.builder()
                .apiUrl(server.uri())
                .sleeper(wait -> {
                    throw new InterruptedException();
                })
                .build();

        assertThatThrownBy(() -> readAll(clever)).isInstanceOf(CleverTransportException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
