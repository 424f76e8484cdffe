package io.cleverkit.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.cleverkit.testkit.internal.Application;
import io.cleverkit.testkit.internal.Connection;
import io.cleverkit.testkit.internal.Journal;
import io.cleverkit.testkit.internal.MovableClock;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.Router;
import io.cleverkit.testkit.internal.Secrets;
import io.cleverkit.testkit.internal.api.RateLimiter;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.http.Front;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private FakeClever(Builder builder) {
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
    public static Builder builder() {
        return new Builder();
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
     * many as {@link Builder#journal} says, 10,000 unless it was called.
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

    /** Builds a {@link FakeClever}. Not thread-safe; can be used once. */
    public static final class Builder {
        static final String DEFAULT_REDIRECT_URI = "http://localhost:8080/login/clever/callback";

        static final String DEMO_CLIENT_ID = "fa4ec1e7e40000000001";
        static final String DEMO_CLIENT_SECRET = "fake-clever-demo-secret";

        private final List<DistrictSource> districts = new ArrayList<>();
        private final List<String> redirectUris = new ArrayList<>();
        private final List<FakeApplication> furtherApplications = new ArrayList<>();
        private boolean openId = true;
        private Set<ApiVersion> versions = EnumSet.allOf(ApiVersion.class);
        private String applicationName = "Demo application";
        private String clientId = DEMO_CLIENT_ID;
        private String clientSecret = DEMO_CLIENT_SECRET;
        private String bindAddress = "127.0.0.1";
        private Clock clock = Clock.systemUTC();
        private int port;
        private long seed = 7;
        private int requestsPerMinute = 1_200;
        private boolean rateLimited = true;
        private int journalSize = Journal.DEFAULT_SIZE;

        private Builder() {}

        /** Adds a district that is generated, recorded or read from files. */
        public Builder district(DistrictSource source) {
            districts.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /** Adds a district that is described by building it. */
        public Builder district(String name, Consumer<FakeDistrict> description) {
            return district(new DescribedDistrict(name, description));
        }

        /** Listens on this port; any free one (0) unless called. */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("number must lie between 0 and 65535");
            }
            this.port = number;
            return this;
        }

        /** Listens on this address; {@code 127.0.0.1} unless called, so that nobody else on the network can reach the fake. */
        public Builder bindAddress(String address) {
            this.bindAddress = Objects.requireNonNull(address, "address");
            return this;
        }

        /** The registered application's credentials; demonstration values unless called. */
        public Builder client(String id, String secret) {
            this.clientId = Objects.requireNonNull(id, "id");
            this.clientSecret = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /** The application's name on the portal. */
        public Builder applicationName(String name) {
            this.applicationName = Objects.requireNonNull(name, "name");
            return this;
        }

        /** Registers a redirect URI; the first is the primary one, where portal and link launches land. */
        public Builder redirectUri(String uri) {
            redirectUris.add(Objects.requireNonNull(uri, "uri"));
            return this;
        }

        /**
         * Registers a further application.
         *
         * @throws IllegalArgumentException when one with the same client id is registered already
         */
        public Builder application(FakeApplication application) {
            if (furtherApplications.stream().anyMatch(other -> other.clientId().equals(application.clientId()))) {
                throw new IllegalArgumentException("There is such an application already " + application);
            }
            furtherApplications.add(application);
            return this;
        }

        /** Logins bring no {@code id_token}, as Clever's do not until its support switches them on for an application. */
        public Builder withoutOpenId() {
            this.openId = false;
            return this;
        }

        private List<Application> allApplications() {
            List<Application> all = new ArrayList<>();
            all.add(new Application(
                    applicationName,
                    clientId,
                    clientSecret,
                    redirectUris.isEmpty() ? List.of(DEFAULT_REDIRECT_URI) : redirectUris,
                    true,
                    openId));
            for (FakeApplication further : furtherApplications) {
                if (further.clientId().equals(clientId)) {
                    throw new IllegalArgumentException("There is such an application already " + further);
                }
                all.add(further.application());
            }
            return all;
        }

        /** The clock beneath the fake's movable one; the system's unless called. */
        public Builder clock(Clock base) {
            this.clock = Objects.requireNonNull(base, "base");
            return this;
        }

        /** Seed of tokens, codes and the ids of described districts; 7 unless called. */
        public Builder seed(long value) {
            this.seed = value;
            return this;
        }

        /**
         * Serves one version of the API only; both unless called.
         *
         * @param version {@code 3.0} or {@code 3.1}
         * @throws IllegalArgumentException when it is neither
         */
        public Builder apiVersion(String version) {
            this.versions = EnumSet.of(ApiVersion.ofSegment("v" + version)
                    .orElseThrow(() -> new IllegalArgumentException("version must be 3.0 or 3.1")));
            return this;
        }

        /** Requests per minute and token; 1,200 unless called, as Clever documents. */
        public Builder rateLimit(int limit) {
            this.requestsPerMinute = limit;
            return this;
        }

        /** Sends the rate limit's headers but never answers 429. */
        public Builder withoutRateLimit() {
            this.rateLimited = false;
            return this;
        }

        /**
         * Remembers so many requests, the last ones; 10,000 unless called. WireMock's own journal, whose entries are heavy, keeps
         * as many but never more than 2,000.
         *
         * @throws IllegalArgumentException when fewer than one; see {@link #withoutJournal}
         */
        public Builder journal(int entries) {
            if (entries < 1) {
                throw new IllegalArgumentException("entries must be at least 1; withoutJournal() keeps none");
            }
            this.journalSize = entries;
            return this;
        }

        /**
         * Remembers no requests, for long or fast runs: {@link FakeClever#requests} and WireMock's verification then refuse to
         * answer.
         */
        public Builder withoutJournal() {
            this.journalSize = 0;
            return this;
        }

        /**
         * Builds the districts and starts to listen.
         *
         * @throws IllegalArgumentException when two districts have the same id
         * @throws java.io.UncheckedIOException when the port is taken, or the address is not one of this machine
         */
        public FakeClever start() {
            return new FakeClever(this);
        }
    }
}
