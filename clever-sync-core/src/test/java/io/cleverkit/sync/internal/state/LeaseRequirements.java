package io.cleverkit.sync.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class LeaseRequirements extends StateRequirements {
    private static final Duration TTL = Duration.ofSeconds(30);
    private static final Duration PAST_TTL = TTL.plusSeconds(1);

    @Test
    @DisplayName("one holder at a time, and other districts are free")
    void exclusive() {
        Optional<Lease> first = state.acquire(NORTH, "node-1", TTL);

        assertThat(first).isPresent();
        assertThat(state.acquire(NORTH, "node-2", TTL)).isEmpty();
        assertThat(fixture.reopen().acquire(NORTH, "node-1", TTL)).isEmpty();
        assertThat(state.isHeld(NORTH)).isTrue();
        assertThat(state.isHeld(SOUTH)).isFalse();
        assertThat(state.acquire(SOUTH, "node-2", TTL)).isPresent();
    }

    @Test
    @DisplayName("of 8 racing nodes exactly one gets the lease")
    void raceHasOneWinner() {
        List<Optional<Lease>> answers = race(8, () -> state.acquire(NORTH, "node", TTL));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    @DisplayName("a lease ends by itself; the next one has a greater epoch")
    void expires() {
        Lease first = take(state, "node-1");

        fixture.advance(PAST_TTL);

        assertThat(state.isHeld(NORTH)).isFalse();
        Lease second = take(state, "node-2");
        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(second.connection()).isEqualTo(NORTH);
    }

    @Test
    @DisplayName("a renewed lease lives on past its first end")
    void renewed() {
        Lease lease = take(state, "node-1");

        fixture.advance(Duration.ofSeconds(20));
        assertThat(state.renew(lease, TTL)).isTrue();
        fixture.advance(Duration.ofSeconds(20));

        assertThat(state.isHeld(NORTH)).isTrue();
        assertThat(state.acquire(NORTH, "node-2", TTL)).isEmpty();
    }

    @Test
    @DisplayName("a lease that was taken over cannot be renewed, and releasing it does not free the new holder's")
    void takenOver() {
        Lease first = take(state, "node-1");
        fixture.advance(PAST_TTL);
        take(state, "node-2");

        assertThat(state.renew(first, TTL)).isFalse();
        state.release(first);

        assertThat(state.isHeld(NORTH)).isTrue();
    }

    @Test
    @DisplayName(
            "a released lease is free at once, is lost to whoever had it, and the epoch still grows, also after a restart")
    void released() {
        Lease first = take(state, "node-1");

        state.release(first);

        assertThat(state.isHeld(NORTH)).isFalse();
        assertThat(state.renew(first, TTL)).isFalse();
        assertThatThrownBy(() -> inTransaction(() -> state.fence(first, TTL))).isInstanceOf(LeaseLostException.class);
        Lease second = take(fixture.reopen(), "node-2");
        assertThat(second.epoch()).isGreaterThan(first.epoch());
    }

    @Test
    @DisplayName("the fence prolongs the lease")
    void fenceProlongs() {
        Lease lease = take(state, "node-1");
        fixture.advance(Duration.ofSeconds(20));

        inTransaction(() -> state.fence(lease, TTL));
        fixture.advance(Duration.ofSeconds(20));

        assertThat(state.isHeld(NORTH)).isTrue();
    }

    @Test
    @DisplayName("a lease past its end that nobody took is still good for a batch: who paused too long may go on")
    void expiredButNotTaken() {
        Lease lease = take(state, "node-1");
        fixture.advance(PAST_TTL);

        inTransaction(() -> state.fence(lease, TTL));

        assertThat(state.isHeld(NORTH)).isTrue();
    }

    @Test
    @DisplayName("a paused holder that wakes up after a take-over is refused before it writes")
    void pausedHolderWritesNothing() {
        Lease paused = take(state, "node-1");
        fixture.advance(PAST_TTL);
        take(state, "node-2");

        assertThatThrownBy(() -> inTransaction(() -> {
                    state.fence(paused, TTL);
                    state.insertLinks(NORTH, List.of(TestLinks.location("school-1")));
                }))
                .isInstanceOf(LeaseLostException.class);

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION))).isEmpty();
    }

    private static Lease take(SyncState from, String holder) {
        Optional<Lease> taken = from.acquire(NORTH, holder, TTL);
        assertThat(taken).as("a free district can be taken").isPresent();
        return taken.orElseThrow();
    }
}
