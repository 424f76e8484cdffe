package io.cleverkit.testkit.internal;

import io.cleverkit.testkit.internal.data.DistrictData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything one fake Clever knows: the application, the districts, the tokens of users, the clock. Thread-safe. */
public final class Platform {
    /** A user's token and when it dies. */
    public record UserToken(DistrictData district, String user, java.time.Instant expires) {}

    private final Application application;
    private final MovableClock clock;
    private final Secrets secrets;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final Map<String, UserToken> userTokens = new ConcurrentHashMap<>();

    public Platform(Application application, MovableClock clock, Secrets secrets) {
        this.application = application;
        this.clock = clock;
        this.secrets = secrets;
    }

    public Application application() {
        return application;
    }

    public Optional<Application> application(String clientId) {
        return Optional.of(application).filter(app -> app.clientId().equals(clientId));
    }

    public MovableClock clock() {
        return clock;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Adds a district, connected at once. */
    public Connection add(DistrictData district) {
        if (connection(district.id()).isPresent()) {
            throw new IllegalArgumentException("There is a district with this id already [id=" + district.id() + "]");
        }
        Connection connection = new Connection(district, secrets);
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

    /** The connected district that a district token belongs to. */
    public Optional<DistrictData> districtOfToken(String token) {
        return connections.stream()
                .filter(connection -> connection.token().filter(token::equals).isPresent())
                .map(Connection::district)
                .findFirst();
    }

    /** Remembers a token for a user. */
    public void grantUserToken(String token, UserToken holder) {
        userTokens.put(token, holder);
    }

    /** The holder of a user token, as long as it lives, the user is shared and the district is connected. */
    public Optional<UserToken> userOfToken(String token) {
        return Optional.ofNullable(userTokens.get(token))
                .filter(holder -> clock.instant().isBefore(holder.expires()))
                .filter(holder -> connection(holder.district().id())
                        .filter(Connection::isConnected)
                        .isPresent());
    }
}
