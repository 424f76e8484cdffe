package io.cleverkit.sync.internal.state;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.ConnectionKey;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** States with one fault each: a requirement that does not notice its fault is worth nothing. */
@DisplayName("The contract of the state notices")
class BrokenStateTest {
    @Test
    @DisplayName("links in the order of a dictionary")
    void wrongOrder() {
        Supplier<LinkRequirements> requirements = () -> links((whole, name, arguments) -> {
            if (!name.equals("links")) {
                return call(whole, name, arguments);
            }
            List<Link> rows = new ArrayList<>(
                    StateRequirements.readAll(whole.links((ConnectionKey) arguments[0], (LinkType) arguments[1])));
            rows.sort(Comparator.comparing(link -> link.key().externalId(), String.CASE_INSENSITIVE_ORDER));
            return cursor(rows.iterator());
        });

        bites(requirements, LinkRequirements::orderedAsBytes);
    }

    @Test
    @DisplayName("an update that does not look at the version")
    void blindUpdate() {
        Supplier<LinkRequirements> requirements = () -> links((whole, name, arguments) -> {
            if (!name.equals("updateLinks")) {
                return call(whole, name, arguments);
            }
            return null;
        });

        bites(requirements, LinkRequirements::update);
        bites(requirements, LinkRequirements::staleUpdateFails);
        bites(requirements, LinkRequirements::updateOfNothingFails);
    }

    @Test
    @DisplayName("an insertion that stops half-way")
    void halfInsertion() {
        Supplier<LinkRequirements> requirements = () -> links((whole, name, arguments) -> {
            if (name.equals("insertLinks")) {
                for (Object link : (List<?>) arguments[1]) {
                    whole.insertLinks((ConnectionKey) arguments[0], List.of((Link) link));
                }
                return null;
            }
            return call(whole, name, arguments);
        });

        bites(requirements, LinkRequirements::duplicateFailsAsAWhole);
    }

    @Test
    @DisplayName("a lookup that forgets roles")
    void oneRoleOnly() {
        Supplier<LinkRequirements> requirements = () -> links((whole, name, arguments) -> {
            Object answer = call(whole, name, arguments);
            if (answer instanceof Map<?, ?> found) {
                found.keySet().removeIf(key -> key.equals(LinkKey.account("p7", AccountRole.ADMIN)));
            }
            return answer;
        });

        bites(requirements, LinkRequirements::findMany);
    }

    @Test
    @DisplayName("a fence that lets everybody through")
    void openFence() {
        Supplier<LeaseRequirements> requirements = () -> leases((whole, name, arguments) -> {
            if (name.equals("fence")) {
                return null;
            }
            return call(whole, name, arguments);
        });

        bites(requirements, LeaseRequirements::pausedHolderWritesNothing);
        bites(requirements, LeaseRequirements::fenceProlongs);
        bites(requirements, LeaseRequirements::released);
    }

    @Test
    @DisplayName("an epoch that starts again")
    void epochStartsAgain() {
        Supplier<LeaseRequirements> requirements = () -> leases((whole, name, arguments) -> {
            Object answer = call(whole, name, arguments);
            if (name.equals("acquire")) {
                return ((Optional<?>) answer).map(lease -> new Lease(((Lease) lease).connection(), 1));
            }
            return answer;
        });

        bites(requirements, LeaseRequirements::expires);
    }

    @Test
    @DisplayName("a lease that never ends")
    void endlessLease() {
        Supplier<LeaseRequirements> requirements = () -> leases((whole, name, arguments) -> {
            if (name.equals("acquire")) {
                arguments[2] = Duration.ofDays(1);
            }
            return call(whole, name, arguments);
        });

        bites(requirements, LeaseRequirements::expires);
        bites(requirements, LeaseRequirements::takenOver);
    }

    /** Each on a fresh state, so that what one requirement wrote cannot make the next one fail. */
    private static <R> void bites(Supplier<R> broken, Consumer<R> requirement) {
        R requirements = broken.get();
        assertThatThrownBy(() -> requirement.accept(requirements)).isInstanceOf(AssertionError.class);
    }

    private static LinkRequirements links(Fault fault) {
        LinkRequirements requirements = new LinkRequirements() {
            @Override
            protected StateFixture fixture() {
                return broken(fault);
            }
        };
        requirements.open();
        return requirements;
    }

    private static LeaseRequirements leases(Fault fault) {
        LeaseRequirements requirements = new LeaseRequirements() {
            @Override
            protected StateFixture fixture() {
                return broken(fault);
            }
        };
        requirements.open();
        return requirements;
    }

    private static StateFixture broken(Fault fault) {
        return new InMemorySyncStateContractTest.InMemoryFixture() {
            @Override
            SyncState wrap(SyncState whole) {
                InvocationHandler handler =
                        (proxy, method, arguments) -> fault.answer(whole, method.getName(), arguments);
                return (SyncState) Proxy.newProxyInstance(
                        SyncState.class.getClassLoader(), new Class<?>[] {SyncState.class}, handler);
            }
        };
    }

    private static Object call(SyncState whole, String name, Object[] arguments) throws Throwable {
        for (var method : SyncState.class.getMethods()) {
            if (method.getName().equals(name)) {
                try {
                    return method.invoke(whole, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
        throw new AssertionError(name);
    }

    private static <T> StateCursor<T> cursor(Iterator<T> rows) {
        return new StateCursor<>() {
            private T current;

            @Override
            public boolean advance() {
                boolean more = rows.hasNext();
                current = more ? rows.next() : null;
                return more;
            }

            @Override
            public T current() {
                return current;
            }

            @Override
            public void close() {}
        };
    }

    /** Answers a call in the whole state's place. */
    private interface Fault {
        Object answer(SyncState whole, String name, Object[] arguments) throws Throwable;
    }
}
