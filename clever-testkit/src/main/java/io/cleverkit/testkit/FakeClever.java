package io.cleverkit.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Journal;
import io.cleverkit.testkit.internal.MovableClock;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.Router;
import io.cleverkit.testkit.internal.Secrets;
import io.cleverkit.testkit.internal.api.RateLimiter;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.http.Front;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entry point: a fake Clever platform on loopback.
 *
 * <pre>{@code
 * try (FakeClever clever = FakeClever.builder()
 *         .district("Maple", d -> {
 *             FakeSchool school = d.addSchool("Maple Elementary");
 *             d.addSection("Reading", school, d.addTeacher("Tess", "Vega", school))
 *                     .enrol(d.addStudent("Ada", "Okafor", school));
 *         })
 *         .start()) {
 *     // point the code under test at clever.url(), with clever.district().token()
 *     clever.district().user("Ada Okafor").leaves();
 * }
 * }</pre>
 *
 * <p>Many can run side by side; they share nothing. Thread-safe.
 */
public final class FakeClever implements AutoCloseable {
    private final Platform platform;
    private final Front front;
    private final RateLimiter limiter;
    private final FakeFaults faults;
    private final FakeClock clock;
    private final Journal journal;
    private final DistrictHost host;
    private long nextIdSeed;
    private final String hostName;

    FakeClever(FakeCleverBuilder builder) {
        this.hostName = hostNameFor(builder.bindAddress);
        MovableClock movable = new MovableClock(builder.clock);
        this.nextIdSeed = builder.seed;
        this.platform = new Platform(builder.allApplications(), movable, new Secrets(builder.seed));
        this.host = new DistrictHost(platform);
        this.limiter = new RateLimiter(movable, builder.requestsPerMinute, builder.rateLimited);
        FaultRules rules = new FaultRules();
        this.faults = new FakeFaults(rules);
        this.clock = new FakeClock(movable);
        this.journal = new Journal(builder.journalSize);
        builder.districts.forEach(this::add);
        Router router = new Router(platform, builder.versions, limiter, rules, journal, new DisastersByName(this));
        this.front = Front.start(builder.port, builder.bindAddress, builder.journalSize, router);
        platform.idTokens().issuer(url().toString());
    }

    /** Browsers share cookies and redirect URIs by name: whatever can be reached as localhost is called so. */
    private static String hostNameFor(String bindAddress) {
        boolean local =
                List.of("127.0.0.1", "0.0.0.0", "localhost", "::", "::1").contains(bindAddress);
        return local ? "localhost" : bindAddress.contains(":") ? "[" + bindAddress + "]" : bindAddress;
    }

    /** Begins to build a fake; everything has a default, a fake without districts is possible. */
    public static FakeCleverBuilder builder() {
        return new FakeCleverBuilder();
    }

    /** Starts a fake with one small generated district. */
    public static FakeClever start() {
        return builder().district(GeneratedDistrict.ofSeed(7)).start();
    }

    /** The origin of everything, without a slash at the end: data, sign-in, portal, control. */
    public URI url() {
        return URI.create("http://" + hostName + ":" + port());
    }

    /** The port it listens on, or did until it was closed. */
    public int port() {
        return front.port();
    }

    /** The registered application's client id. */
    public String clientId() {
        return platform.application().clientId();
    }

    /** The registered application's client secret. */
    public String clientSecret() {
        return platform.application().clientSecret();
    }

    /** The registered application's redirect URIs, the primary one first. */
    public List<String> redirectUris() {
        return platform.application().redirectUris();
    }

    /** All districts in the order they were added, disconnected ones too. */
    public List<FakeDistrict> districts() {
        return platform.connections().stream().map(FakeDistrict::new).toList();
    }

    /**
     * The only district.
     *
     * @throws IllegalStateException when there is none or more than one
     */
    public FakeDistrict district() {
        List<Connection> all = platform.connections();
        if (all.size() != 1) {
            throw new IllegalStateException("There is not exactly one district but " + all.size());
        }
        return new FakeDistrict(all.get(0));
    }

    /**
     * Finds a district by id or name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public FakeDistrict district(String idOrName) {
        return districts().stream()
                .filter(d -> d.id().equals(idOrName) || d.name().equals(idOrName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no district [" + idOrName + "]"));
    }

    /** Adds a district while the fake runs, connected at once. */
    public FakeDistrict add(DistrictSource source) {
        long seed;
        synchronized (this) {
            // A stride, so that districts described in one fake and generated in it never share a seed by accident.
            nextIdSeed += 1_000_003;
            seed = nextIdSeed;
        }
        FakeDistrict district = source.create(host, seed);
        district.data().feed().begin();
        return district;
    }

    /** Adds an empty district while the fake runs, and describes it. */
    public FakeDistrict addDistrict(String name, Consumer<FakeDistrict> description) {
        return add(new DescribedDistrict(name, description));
    }

    /**
     * Lets a disaster strike the only district. One that changes records cannot strike a {@link VastDistrict}, which says so.
     *
     * @throws IllegalStateException when there is not exactly one district, or when the district has nothing for this disaster to
     *     strike; nothing is changed then
     */
    public void strike(Disaster disaster) {
        strike(disaster, district());
    }

    /**
     * Lets a disaster strike a district.
     *
     * @throws IllegalStateException when the district has nothing for this disaster to strike; nothing is changed then
     */
    public void strike(Disaster disaster, FakeDistrict district) {
        disaster.strike(this, district);
    }

    void misdirect(FakeDistrict from, FakeDistrict to) {
        platform.misdirect(from.data(), to.data());
    }

    /** The faults. */
    public FakeFaults faults() {
        return faults;
    }

    /** The clock. */
    public FakeClock clock() {
        return clock;
    }

    /** The {@code id_token}s and their keys. */
    public FakeIdTokens idTokens() {
        return new FakeIdTokens(platform.idTokens());
    }

    /**
     * Whether {@code /me} answers a person with {@code {"data":{"id","district","type"}}} alone, {@code type} being the role, as was
     * recorded once. Off unless called: the answer is the documented one.
     */
    public void servesBareMe(boolean on) {
        platform.bareMe(on);
    }

    /** A teacher installs the application from the Clever Library; used as soon as the district is not connected. */
    public void installFromLibrary(FakeUser teacher) {
        platform.library().install(teacher.id());
    }

    /** Takes that back: neither the teacher nor the students are let in any more. */
    public void uninstallFromLibrary(FakeUser teacher) {
        platform.library().uninstall(teacher.id());
    }

    /** Signs users in without a browser. */
    public FakeLogin.Chooser login() {
        return new FakeLogin.Chooser(this);
    }

    /**
     * The last requests, oldest first, without those of the control API and those answered by stubs of your own. There are as
     * many as {@link FakeCleverBuilder#journal} says, 10,000 unless it was called.
     *
     * @throws IllegalStateException when the journal is off, so that "no requests" never means "not known"
     */
    public List<FakeRequest> requests() {
        if (journal.isOff()) {
            throw new IllegalStateException("The journal is off: start the fake without withoutJournal()");
        }
        return journal.entries().stream()
                .map(e -> new FakeRequest(e.method(), e.path(), e.query(), e.status(), e.district(), e.unplanned()))
                .toList();
    }

    /**
     * How many requests {@link #requests} no longer has because newer ones needed the room; 0 again after
     * {@link #forgetRequests}.
     */
    public long droppedRequests() {
        return journal.dropped();
    }

    /** Forgets the requests so far. */
    public void forgetRequests() {
        journal.clear();
        front.wireMock().resetRequests();
    }

    /** Whether requests over the rate limit are answered 429; the headers are sent either way. */
    public void enforceRateLimit(boolean on) {
        limiter.enforce(on);
    }

    /** Changes the rate limit, in requests per minute and token. */
    public void rateLimit(int requestsPerMinute) {
        limiter.limit(requestsPerMinute);
    }

    /**
     * WireMock itself: for stubs of your own, which go before the fake's answers, and for its verification. Of large bodies it
     * keeps the beginning only. Clients reach it at {@link #url}; its own port is the back door, where no fault on the wire
     * happens.
     */
    public WireMockServer wireMock() {
        return front.wireMock();
    }

    /** Stops the server; a second call does nothing. */
    @Override
    public void close() {
        try {
            front.close();
        } finally {
            platform.bodies().close();
        }
    }

    /** The origin; no secrets. */
    @Override
    public String toString() {
        return "FakeClever[" + (front.wireMock().isRunning() ? url() : "stopped") + "]";
    }
}
