package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverListener;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.DisconnectedException;
import io.cleverkit.roster.ListingCertificate;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.RequestReport;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.model.User;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One row for each fault. It meets the second page of a listing of three; then either all goes on and every record comes once,
 * or the right exception comes after exactly what was good, and in both cases Clever was asked no more often than right.
 */
@Timeout(120)
class FaultMatrixTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String USERS = "^/v3.1/users";
    private static final int PER_PAGE = 10;
    private static final int ALL = 25;
    private static final int PAGES = 3;

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private FakeClever fake;
    private List<String> expected;

    @BeforeEach
    void start() {
        fake = FakeClever.builder()
                .district("Springfield", district -> {
                    FakeSchool school = district.addSchool("Elementary");
                    for (int i = 0; i < ALL; i++) {
                        district.addStudent("Ada" + i, "Example", school);
                    }
                })
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .start();
        expected =
                fake.district().users().stream().map(user -> user.id()).sorted().toList();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private CleverRoster clever(URI url) {
        return CleverRoster.builder()
                .apiUrl(url)
                .clock(fake.clock().asClock())
                .requestTimeout(Duration.ofSeconds(2))
                .sleeper(wait -> {
                    waits.add(wait);
                    fake.clock().advance(wait);
                })
                .listener(new CleverListener() {
                    @Override
                    public void onRequest(RequestReport report) {
                        attempts.incrementAndGet();
                    }
                })
                .build();
    }

    /** Reads with a token that is looked up in the fake whenever it is asked for. */
    private ListingCertificate read() {
        return read(Optional.of(fake.district().token()));
    }

    private ListingCertificate read(Optional<String> firstToken) {
        return read(clever(fake.url()), PER_PAGE, firstToken);
    }

    private ListingCertificate read(CleverRoster clever, int pageSize, Optional<String> firstToken) {
        List<String> given = new ArrayList<>();
        try (RecordCursor<User> users = clever.district(fake.district().id(), id -> {
                    String token = given.isEmpty() ? firstToken.orElseThrow() : currentToken();
                    given.add(token);
                    return Optional.ofNullable(token).map(AccessToken::of);
                })
                .users()
                .pageSize(pageSize)
                .open()) {
            while (users.advance()) {
                ids.add(users.current().id());
            }
            return users.certificate();
        }
    }

    private @Nullable String currentToken() {
        return fake.district().isConnected() ? fake.district().token() : null;
    }

    private int requests() {
        return (int) fake.requests().stream()
                .filter(request -> request.path().startsWith("/v3.1/users"))
                .count();
    }

    /** Fault, how often it strikes, then how many requests more than pages, and how many waits. */
    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({
        "RATE_LIMITED,                1, 1, 1",
        "RATE_LIMITED_WITHOUT_RESET,  1, 1, 1",
        "RATE_LIMITED,                3, 3, 3",
        "SERVER_ERROR,                1, 1, 1",
        "BAD_GATEWAY,                 1, 1, 1",
        "UNAVAILABLE,                 3, 3, 3",
        "EMPTY_BODY,                  1, 1, 1",
        "SLOW,                        1, 0, 0",
        "TRUNCATED,                   1, 1, 1",
        "TIMEOUT_BEFORE,              1, 1, 1",
        "TIMEOUT_AFTER,               1, 1, 1",
        "STALL,                       1, 1, 1",
        "DRIP,                        1, 0, 0",
        "WRONG_LENGTH,                1, 1, 1",
        "NEXT_MISSING,                1, 0, 0",
        "LIMIT_IGNORED,               1, 0, 0",
    })
    @DisplayName("a fault that passes costs a repetition and no record")
    void passes(Fault fault, int times, int more, int waited) {
        fake.faults().on(USERS).skip(1).times(times).answer(fault);

        ListingCertificate certificate = read();

        assertThat(fake.faults().pending()).isZero();
        assertThat(ids).isEqualTo(expected);
        assertThat(certificate.complete()).isTrue();
        assertThat(certificate.records()).isEqualTo(ALL);
        assertThat(certificate.pages()).isEqualTo(PAGES);
        assertThat(waits).hasSize(waited);
        assertAsked(fault, PAGES + more);
    }

    /**
     * Fault, exception, what it tells, records before it, requests, waits; strikes for ever from the second page on. What breaks
     * off on the wire does so at the last byte, so that all of the page's records have come.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RATE_LIMITED,               RateLimitedException,     429,               10, 5, 3",
        "RATE_LIMITED_WITHOUT_RESET, RateLimitedException,     429,               10, 5, 3",
        "SERVER_ERROR,               ServerErrorException,     500,               10, 5, 3",
        "BAD_GATEWAY,                ServerErrorException,     502,               10, 5, 3",
        "UNAVAILABLE,                ServerErrorException,     503,               10, 5, 3",
        "RESET,                      CleverTransportException, true,              10, 5, 3",
        "TIMEOUT_BEFORE,             CleverTransportException, true,              10, 5, 3",
        "STALL,                      ReadIncompleteException,  CUT_OFF,           20, 5, 3",
        "TRUNCATED,                  ReadIncompleteException,  CUT_OFF,           20, 5, 3",
        "EMPTY_BODY,                 ReadIncompleteException,  CUT_OFF,           10, 5, 3",
        "LAST_PAGE_TRUNCATED,        ReadIncompleteException,  CUT_OFF,           22, 6, 3",
        "HTML,                       CleverResponseException,  HTML,              10, 2, 0",
        "NOT_FOUND,                  NotFoundException,        404,               10, 2, 0",
        "DUPLICATE_PAGE,             ReadIncompleteException,  PAGE_REPEATED,     10, 2, 0",
        "NEXT_LOOPS,                 ReadIncompleteException,  PAGE_REPEATED,     20, 2, 0",
        "REORDERED_PAGE,             ReadIncompleteException,  IDS_NOT_ASCENDING, 11, 2, 0",
        "DUPLICATE_RECORD,           ReadIncompleteException,  IDS_NOT_ASCENDING, 11, 2, 0",
    })
    @DisplayName("a fault that stays has its own exception, after all that was good")
    void stays(Fault fault, String type, String told, int good, int requests, int waited) {
        fake.faults().on(USERS).skip(1).always().afterBytes(Integer.MAX_VALUE).answer(fault);

        Throwable failure = catchThrowable(this::read);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(told((CleverException) failure)).hasToString(told);
        assertThat(ids).hasSize(good);
        assertThat(fault == Fault.REORDERED_PAGE || ids.equals(expected.subList(0, good)))
                .as("nothing lost before it, nothing doubled")
                .isTrue();
        assertThat(waits).hasSize(waited);
        assertAsked(fault, requests);
    }

    /**
     * How often Clever was asked. Where a connection ends before its time the JDK's client may send a GET once more by itself, which
     * nobody can turn off and no listener hears of.
     */
    private void assertAsked(Fault fault, int times) {
        boolean endsConnection = fault.compareTo(Fault.TIMEOUT_BEFORE) >= 0 && fault.compareTo(Fault.WRONG_LENGTH) <= 0;
        assertThat(attempts).hasValue(times);
        assertThat(requests()).isBetween(times, endsConnection ? 2 * times : times);
    }

    private static Object told(CleverException failure) {
        if (failure instanceof RateLimitedException limited) {
            return limited.statusCode();
        } else if (failure instanceof ServerErrorException failed) {
            return failed.statusCode();
        } else if (failure instanceof NotFoundException missing) {
            return missing.statusCode();
        } else if (failure instanceof ReadIncompleteException incomplete) {
            return incomplete.reason();
        } else if (failure instanceof CleverResponseException unreadable) {
            return unreadable.reason();
        }
        return ((CleverTransportException) failure).isRetryable();
    }

    /** Whoever repeats it: the JDK's client if not even a head came; the end may overtake what was sent before it. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RESET", "RESET_AFTER", "RESET_IN_BODY", "CUT"})
    @DisplayName("a connection that ends before its time costs one more request and no record")
    void connectionEnds(Fault fault) {
        fake.faults().on(USERS).skip(1).answer(fault);

        assertThat(read().complete()).isTrue();

        assertThat(ids).isEqualTo(expected);
        assertThat(requests()).isEqualTo(PAGES + 1);
        assertThat(waits).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("429 with a reset waits for it")
    void waitsAsTold() {
        fake.faults().on(USERS).skip(1).delay(Duration.ofSeconds(37)).answer(Fault.RATE_LIMITED);
        read();
        assertThat(waits).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    @DisplayName("429 without a reset waits for the end of the window that the answers before it told")
    void waitsAsToldBefore() {
        fake.faults().on(USERS).skip(1).answer(Fault.RATE_LIMITED_WITHOUT_RESET);
        read();
        assertThat(waits).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("JSON under another content type is refused, not repeated, and ends what was good")
    void wrongContentType() throws IOException {
        try (RawServer server = new RawServer()) {
            server.whole(Wire.page("/v3.1/users?limit=1&starting_after=a", "a"))
                    .answer(200, "Content-Type: text/plain\r\n", Wire.page(null, "b"));

            Throwable failure = catchThrowable(() -> read(clever(server.uri()), 1, Optional.of("token")));

            assertThat(failure).isInstanceOf(CleverResponseException.class);
            assertThat(told((CleverException) failure)).isEqualTo(CleverResponseException.Reason.CONTENT_TYPE);
            assertThat(ids).containsExactly("a");
            assertThat(server.requestLines).hasSize(2);
        }
    }

    @Test
    @DisplayName("a token that is rotated between two pages is read again, and the listing goes on")
    void rotated() {
        String before = fake.district().token();
        fake.faults().on(USERS).then(() -> fake.district().rotateToken());

        assertThat(read(Optional.of(before)).complete()).isTrue();

        assertThat(ids).isEqualTo(expected);
        assertThat(requests()).isEqualTo(PAGES + 1);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("a token that is revoked between two pages ends the listing as disconnected")
    void revoked() {
        fake.faults().on(USERS).then(() -> fake.district().disconnects());

        assertThat(catchThrowable(this::read)).isInstanceOf(DisconnectedException.class);

        assertThat(ids).hasSize(PER_PAGE);
        assertThat(requests()).isEqualTo(2);
        assertThat(waits).isEmpty();
    }
}
