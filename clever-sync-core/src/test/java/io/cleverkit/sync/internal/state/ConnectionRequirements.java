package io.cleverkit.sync.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.ConnectionStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ConnectionRequirements extends StateRequirements {
    private static final Optional<Instant> NEVER = Optional.empty();
    /** Finer than some databases store. */
    private static final Optional<Instant> TONIGHT = Optional.of(Instant.parse("2026-11-26T09:00:00.123456789Z"));

    private static final Optional<Instant> TOMORROW = Optional.of(Instant.parse("2026-11-27T09:00:00Z"));

    @Test
    @DisplayName("a connection is found again with status and next run, also after a restart")
    void roundTrip() {
        Connection connection = new Connection(UNKNOWN, ConnectionStatus.PAUSED, TOMORROW);

        assertThat(state.addConnection(connection)).isTrue();

        assertThat(state.connection(UNKNOWN)).contains(connection);
        assertThat(fixture.reopen().connection(UNKNOWN)).contains(connection);
    }

    @Test
    @DisplayName("adding a known district changes nothing and says so")
    void addingTwice() {
        state.setStatus(NORTH, ConnectionStatus.CONNECTED);

        assertThat(state.addConnection(pending(NORTH))).isFalse();

        assertThat(state.connection(NORTH).orElseThrow().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    @DisplayName("of 8 racing additions exactly one adds")
    void raceToAdd() {
        List<Boolean> added = race(8, () -> state.addConnection(pending(UNKNOWN)));

        assertThat(Collections.frequency(added, true)).isEqualTo(1);
    }

    @Test
    @DisplayName("connections come by application, then district")
    void order() {
        state.addConnection(pending(UNKNOWN));

        assertThat(state.connections()).extracting(Connection::key).containsExactly(NORTH, SOUTH, UNKNOWN);
    }

    @Test
    @DisplayName("a new status leaves the next run and other districts alone")
    void status() {
        state.moveNextRun(NORTH, NEVER, TOMORROW);

        state.setStatus(NORTH, ConnectionStatus.DISCONNECTED);

        assertThat(state.connection(NORTH)).contains(new Connection(NORTH, ConnectionStatus.DISCONNECTED, TOMORROW));
        assertThat(state.connection(SOUTH)).contains(pending(SOUTH));
    }

    @Test
    @DisplayName("a district that was never connected has nothing, and writing to it is refused")
    void unknown() {
        assertThat(state.connection(UNKNOWN)).isEmpty();
        assertThat(state.isHeld(UNKNOWN)).isFalse();
        assertThat(state.runs(UNKNOWN, 10)).isEmpty();
        assertThat(readAll(state.links(UNKNOWN, LinkType.ACCOUNT))).isEmpty();
        assertThat(readAll(state.enrollments(UNKNOWN))).isEmpty();
        assertThatThrownBy(() -> state.setStatus(UNKNOWN, ConnectionStatus.CONNECTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never connected");
    }

    @Test
    @DisplayName("the next run moves from where it was expected, however fine the clock")
    void nextRunMoves() {
        assertThat(state.moveNextRun(NORTH, NEVER, TONIGHT)).isTrue();
        assertThat(state.moveNextRun(NORTH, TONIGHT, TOMORROW)).isTrue();
        assertThat(state.connection(NORTH).orElseThrow().nextRunAt()).isEqualTo(TOMORROW);

        assertThat(state.moveNextRun(NORTH, TOMORROW, NEVER)).isTrue();
        assertThat(state.connection(NORTH).orElseThrow().nextRunAt()).isEmpty();
    }

    @Test
    @DisplayName("the next run stays when another process has moved it")
    void staleMoveLoses() {
        state.moveNextRun(NORTH, NEVER, TOMORROW);

        assertThat(state.moveNextRun(NORTH, NEVER, TONIGHT)).isFalse();
        assertThat(state.moveNextRun(NORTH, TONIGHT, NEVER)).isFalse();

        assertThat(state.connection(NORTH).orElseThrow().nextRunAt()).isEqualTo(TOMORROW);
    }

    @Test
    @DisplayName("of 8 racing moves of the next run exactly one wins")
    void raceHasOneWinner() {
        List<Boolean> moved = race(8, () -> state.moveNextRun(NORTH, NEVER, TOMORROW));

        assertThat(Collections.frequency(moved, true)).isEqualTo(1);
    }
}
