package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.Sleeper;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keeps to the fake's limiter, which refuses every request too many. */
@Timeout(120)
class AllowanceTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00.250Z");
    private static final int THREADS = 8;

    /** The least that has to go through in three windows: 95 % of what is allowed in them. */
    private static final int AT_LEAST = 3 * 1_200 * 95 / 100 / THREADS * THREADS + THREADS;

    private static final Duration WINDOWS = Duration.ofMinutes(3);

    private FakeClever fake;

    @AfterEach
    void stop() {
        fake.close();
    }

    private void start(int limit, Clock clock) {
        fake = FakeClever.builder()
                .district("Springfield", district -> district.addSchool("Elementary"))
                .rateLimit(limit)
                .clock(clock)
                .start();
    }

    private DistrictClient district(Sleeper sleeper) {
        return CleverRoster.builder()
                .apiUrl(fake.url())
                .authUrl(fake.url())
                .clock(fake.clock().asClock())
                .sleeper(sleeper)
                .build()
                .district(token());
    }

    private DistrictToken token() {
        return DistrictToken.builder()
                .grantId("1")
                .districtId(fake.district().id())
                .accessToken(AccessToken.of(fake.district().token()))
                .build();
    }

    private long refused() {
        return fake.requests().stream()
                .mapToInt(FakeRequest::status)
                .filter(s -> s == 429)
                .count();
    }

    /** Reads so many times, spread over threads. */
    private static void read(DistrictClient district, int threads, int timesEach) throws Exception {
        read(district, threads, timesEach, () -> {});
    }

    private static void read(DistrictClient district, int threads, int timesEach, Runnable atEnd) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                readers.add(pool.submit(() -> {
                    try {
                        for (int n = 0; n < timesEach; n++) {
                            district.district();
                        }
                    } finally {
                        atEnd.run();
                    }
                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("8 threads on one token: never more than 1,200 a minute, and at least 95 % of that")
    void eightThreads() throws Exception {
        start(1_200, Clock.fixed(MORNING, ZoneOffset.UTC));
        VirtualTime time = new VirtualTime(fake.clock(), THREADS);

        read(district(time), THREADS, AT_LEAST / THREADS, time::done);

        assertThat(refused()).as("requests that the limiter refused").isZero();
        assertThat(fake.requests()).hasSize(AT_LEAST);
        assertThat(fake.clock().now()).isBefore(MORNING.plus(WINDOWS).minusSeconds(50));
    }

    @Test
    @Tag("thorough")
    @Timeout(400)
    @DisplayName("8 threads on one token in real time: never more than 1,200 a minute, and at least 95 % of that")
    void eightThreadsInRealTime() throws Exception {
        start(1_200, Clock.systemUTC());
        Instant begin = Instant.now();

        read(district(Sleeper.system()), THREADS, AT_LEAST / THREADS);

        Duration took = Duration.between(begin, Instant.now());
        System.out.printf(
                "8 threads, 3 windows: %d requests, %d refused, %.1f s%n",
                fake.requests().size(), refused(), took.toMillis() / 1e3);
        assertThat(refused()).as("requests that the limiter refused").isZero();
        assertThat(fake.requests()).hasSize(AT_LEAST);
        assertThat(took).isLessThan(WINDOWS);
    }

    @Test
    @DisplayName("what another process takes of the allowance is seen in the headers and kept to")
    void sharedWithOthers() throws Exception {
        start(20, Clock.fixed(MORNING, ZoneOffset.UTC));
        VirtualTime time = new VirtualTime(fake.clock());
        DistrictClient district = district(time);

        district.district();
        elsewhere(14);
        read(district, 1, 30);

        assertThat(refused()).isZero();
        assertThat(time.sleeps()).hasSize(2);
    }

    @Test
    @DisplayName("50 threads that find the allowance used up all wait for the reset, and do not come back at once")
    void noHerd() throws Exception {
        start(100, Clock.fixed(MORNING, ZoneOffset.UTC));
        elsewhere(100);
        VirtualTime time = new VirtualTime(fake.clock(), 50);

        read(district(time), 50, 1, time::done);

        assertThat(fake.requests())
                .filteredOn(request -> request.status() == 200)
                .hasSize(150);
        assertThat(time.sleeps()).as("no two come back at the same moment").doesNotHaveDuplicates();
        assertThat(refused()).as("each was refused once at most").isLessThanOrEqualTo(50);
    }

    @Test
    @DisplayName("a caller that may not be put to sleep is told the wait at once, and nothing is sent")
    void maxWait() throws Exception {
        start(5, Clock.fixed(MORNING, ZoneOffset.UTC));
        VirtualTime time = new VirtualTime(fake.clock());
        DistrictClient district = district(time);
        read(district, 1, 5);

        RateLimitedException limited = catchThrowableOfType(
                RateLimitedException.class,
                () -> district.maxWait(Duration.ZERO).district());

        assertThat(limited.retryAfter()).isPresent();
        assertThat(limited.retryAfter().get()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
        assertThat(time.sleeps()).isEmpty();
        assertThat(fake.requests()).hasSize(5);
        assertThat(district.maxWait(Duration.ofMinutes(1)).district()).isNotNull();
    }

    @Test
    @DisplayName("a refusal that comes as a surprise is told at once as well")
    void maxWaitRefused() throws Exception {
        start(5, Clock.fixed(MORNING, ZoneOffset.UTC));
        VirtualTime time = new VirtualTime(fake.clock());
        elsewhere(5);

        RateLimitedException limited = catchThrowableOfType(
                RateLimitedException.class,
                () -> district(time).maxWait(Duration.ofSeconds(5)).district());

        assertThat(limited.retryAfter().orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(time.sleeps()).isEmpty();
        assertThat(fake.requests()).hasSize(6);
    }

    @Test
    @DisplayName("a call whose timeout ends before the reset is not put to sleep for nothing")
    void timeoutBeforeReset() throws Exception {
        start(5, Clock.fixed(MORNING, ZoneOffset.UTC));
        VirtualTime time = new VirtualTime(fake.clock());
        DistrictClient district = district(time);
        read(district, 1, 5);

        assertThat(catchThrowableOfType(
                        RateLimitedException.class,
                        () -> district.timeout(Duration.ofSeconds(30)).district()))
                .isNotNull();
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    @DisplayName("an interrupt ends the wait for the reset at once")
    void interrupted() throws Exception {
        start(5, Clock.systemUTC());
        CountDownLatch asleep = new CountDownLatch(1);
        DistrictClient district = district(wait -> {
            asleep.countDown();
            new CountDownLatch(1).await(); // only the interrupt ends it
        });
        read(district, 1, 5);
        AtomicReference<CleverTransportException> failure = new AtomicReference<>();
        Thread reader =
                new Thread(() -> failure.set(catchThrowableOfType(CleverTransportException.class, district::district)));

        reader.start();
        asleep.await();
        reader.interrupt();
        reader.join(10_000);

        assertThat(reader.isAlive()).isFalse();
        assertThat(failure.get().isRetryable()).isFalse();
    }

    /** Another process uses the same token. */
    private void elsewhere(int requests) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        fake.url() + "/v3.1/districts/" + fake.district().id()))
                .header("Authorization", "Bearer " + fake.district().token())
                .build();
        for (int i = 0; i < requests; i++) {
            client.send(request, BodyHandlers.discarding());
        }
    }
}
