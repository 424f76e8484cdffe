package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.Application;
import io.cleverkit.testkit.internal.Journal;
import io.cleverkit.testkit.internal.data.ApiVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Builds a {@link FakeClever}. Not thread-safe; can be used once. */
public final class FakeCleverBuilder {
    static final String DEFAULT_REDIRECT_URI = "http://localhost:8080/login/clever/callback";

    static final String DEMO_CLIENT_ID = "fa4ec1e7e40000000001";
    static final String DEMO_CLIENT_SECRET = "fake-clever-demo-secret";

    final List<DistrictSource> districts = new ArrayList<>();
    private final List<String> redirectUris = new ArrayList<>();
    private final List<FakeApplication> furtherApplications = new ArrayList<>();
    private boolean openId = true;
    Set<ApiVersion> versions = EnumSet.allOf(ApiVersion.class);
    private String applicationName = "Demo application";
    private String clientId = DEMO_CLIENT_ID;
    private String clientSecret = DEMO_CLIENT_SECRET;
    String bindAddress = "127.0.0.1";
    Clock clock = Clock.systemUTC();
    int port;
    long seed = 7;
    int requestsPerMinute = 1_200;
    boolean rateLimited = true;
    int journalSize = Journal.DEFAULT_SIZE;

    FakeCleverBuilder() {}

    /** Adds a district that is generated, recorded or read from files. */
    public FakeCleverBuilder district(DistrictSource source) {
        districts.add(Objects.requireNonNull(source, "source"));
        return this;
    }

    /** Adds a district that is described by building it. */
    public FakeCleverBuilder district(String name, Consumer<FakeDistrict> description) {
        return district(new DescribedDistrict(name, description));
    }

    /** Listens on this port; any free one (0) unless called. */
    public FakeCleverBuilder port(int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("number must lie between 0 and 65535");
        }
        this.port = number;
        return this;
    }

    /** Listens on this address; {@code 127.0.0.1} unless called, so that nobody else on the network can reach the fake. */
    public FakeCleverBuilder bindAddress(String address) {
        this.bindAddress = Objects.requireNonNull(address, "address");
        return this;
    }

    /** The registered application's credentials; demonstration values unless called. */
    public FakeCleverBuilder client(String id, String secret) {
        this.clientId = Objects.requireNonNull(id, "id");
        this.clientSecret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /** The application's name on the portal. */
    public FakeCleverBuilder applicationName(String name) {
        this.applicationName = Objects.requireNonNull(name, "name");
        return this;
    }

    /** Registers a redirect URI; the first is the primary one, where portal and link launches land. */
    public FakeCleverBuilder redirectUri(String uri) {
        redirectUris.add(Objects.requireNonNull(uri, "uri"));
        return this;
    }

    /**
     * Registers a further application.
     *
     * @throws IllegalArgumentException when one with the same client id is registered already
     */
    public FakeCleverBuilder application(FakeApplication application) {
        if (furtherApplications.stream().anyMatch(other -> other.clientId().equals(application.clientId()))) {
            throw new IllegalArgumentException("There is such an application already " + application);
        }
        furtherApplications.add(application);
        return this;
    }

    /** Logins bring no {@code id_token}, as Clever's do not until its support switches them on for an application. */
    public FakeCleverBuilder withoutOpenId() {
        this.openId = false;
        return this;
    }

    List<Application> allApplications() {
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
    public FakeCleverBuilder clock(Clock base) {
        this.clock = Objects.requireNonNull(base, "base");
        return this;
    }

    /** Seed of tokens, codes and the ids of described districts; 7 unless called. */
    public FakeCleverBuilder seed(long value) {
        this.seed = value;
        return this;
    }

    /**
     * Serves one version of the API only; both unless called.
     *
     * @param version {@code 3.0} or {@code 3.1}
     * @throws IllegalArgumentException when it is neither
     */
    public FakeCleverBuilder apiVersion(String version) {
        this.versions = EnumSet.of(ApiVersion.ofSegment("v" + version)
                .orElseThrow(() -> new IllegalArgumentException("version must be 3.0 or 3.1")));
        return this;
    }

    /** Requests per minute and token; 1,200 unless called, as Clever documents. */
    public FakeCleverBuilder rateLimit(int limit) {
        this.requestsPerMinute = limit;
        return this;
    }

    /** Sends the rate limit's headers but never answers 429. */
    public FakeCleverBuilder withoutRateLimit() {
        this.rateLimited = false;
        return this;
    }

    /**
     * Remembers so many requests, the last ones; 10,000 unless called. WireMock's own journal, whose entries are heavy, keeps
     * as many but never more than 2,000.
     *
     * @throws IllegalArgumentException when fewer than one; see {@link #withoutJournal}
     */
    public FakeCleverBuilder journal(int entries) {
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
    public FakeCleverBuilder withoutJournal() {
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
