package io.cleverkit.testkit.internal;

import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.http.BodyStore;
import io.cleverkit.testkit.internal.oauth.IdTokens;
import io.cleverkit.testkit.internal.oauth.LibraryBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything one fake Clever knows: applications, districts, the tokens of users, keys, the clock. Thread-safe. */
public final class Platform {
    /** A user's token: for which application, until when, and whether a district or a teacher let the application in. */
    public record UserToken(
            Application application, DistrictData district, String user, boolean fromLibrary, Instant expires) {}

    /** A district's token. */
    public record DistrictToken(Application application, DistrictData district) {}

    private static final long MOST_KEPT_BYTES = 1L << 30;

    private final List<Application> applications;
    private final MovableClock clock;
    private final Secrets secrets;
    private final IdTokens idTokens;
    private final LibraryBook library = new LibraryBook();
    private final BodyStore bodies = new BodyStore(MOST_KEPT_BYTES);
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile boolean bareMe;
    private final Map<String, UserToken> userTokens = new ConcurrentHashMap<>();
    private final Map<String, DistrictData> misdirected = new ConcurrentHashMap<>();

    public Platform(List<Application> applications, MovableClock clock, Secrets secrets) {
        this.applications = List.copyOf(applications);
        this.clock = clock;
        this.secrets = secrets;
        this.idTokens = new IdTokens(clock);
    }

    /** In the order they were registered; there is at least one. */
    public List<Application> applications() {
        return applications;
    }

    /** The first one, meant where none is named. */
    public Application application() {
        return applications.get(0);
    }

    public Optional<Application> application(String clientId) {
        return applications.stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst();
    }

    public MovableClock clock() {
        return clock;
    }

    public Secrets secrets() {
        return secrets;
    }

    public IdTokens idTokens() {
        return idTokens;
    }

    public LibraryBook library() {
        return library;
    }

    /** Whether {@code /me} says no more than it was once recorded to. */
    public boolean isMeBare() {
        return bareMe;
    }

    public void bareMe(boolean on) {
        bareMe = on;
    }

    /** Answers of districts that never change, kept for the next time. */
    public BodyStore bodies() {
        return bodies;
    }

    /** Adds a district, connected at once. */
    public Connection add(DistrictData district) {
        if (connection(district.id()).isPresent()) {
            throw new IllegalArgumentException("There is a district with this id already [id=" + district.id() + "]");
        }
        Connection connection = new Connection(district, applications, secrets);
        connections.add(connection);
        return connection;
    }

    /** In the order they were added. */
    public List<Connection> connections() {
        return connections;
    }

    public Optional<Connection> connection(String districtId) {
        return connections.stream()
                .filter(connection -> connection.district().id().equals(districtId))
                .findFirst();
    }

    /** From now on the tokens of one district read another. */
    public void misdirect(DistrictData from, DistrictData to) {
        misdirected.put(from.id(), to);
    }

    /** What a district token reads: the district that granted it, while it is connected. */
    public Optional<DistrictToken> districtToken(String token) {
        return connections.stream()
                .flatMap(connection -> connection
                        .holderOf(token)
                        .map(application -> new DistrictToken(application, readBy(connection.district())))
                        .stream())
                .findFirst();
    }

    private DistrictData readBy(DistrictData holder) {
        return misdirected.getOrDefault(holder.id(), holder);
    }

    /** Remembers a token for a user. */
    public void grantUserToken(String token, UserToken holder) {
        userTokens.put(token, holder);
    }

    /** The holder of a user token, as long as it lives and whoever let the application in still does. */
    public Optional<UserToken> userOfToken(String token) {
        return Optional.ofNullable(userTokens.get(token))
                .filter(holder -> clock.instant().isBefore(holder.expires()))
                .filter(holder -> holder.fromLibrary()
                        ? library.reaches(holder.district(), holder.user())
                        : isConnected(holder.district()));
    }

    public boolean isConnected(DistrictData district) {
        return connection(district.id()).filter(Connection::isConnected).isPresent();
    }
}
