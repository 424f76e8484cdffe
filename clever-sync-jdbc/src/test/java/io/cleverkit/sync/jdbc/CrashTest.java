package io.cleverkit.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.spi.TransactionRunner;
import io.cleverkit.sync.support.EngineRig;
import io.cleverkit.sync.support.TestDistrict;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process may die between any two instructions; whatever it leaves behind, the next one makes right. */
class CrashTest {
    private static final String NEVER = "never";

    /** Every transaction of a first run of the district below, and then some. */
    static IntStream transactions() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "before commit {0}")
    @MethodSource("transactions")
    @DisplayName("a process that dies before a commit is made up for by the next")
    void beforeCommit(int nth) throws SQLException {
        diesAndIsMadeUpFor(new Dying(nth, false));
    }

    @ParameterizedTest(name = "after commit {0}")
    @MethodSource("transactions")
    @DisplayName("a process that dies after a commit is made up for by the next")
    void afterCommit(int nth) throws SQLException {
        diesAndIsMadeUpFor(new Dying(nth, true));
    }

    private static void diesAndIsMadeUpFor(Dying dying) throws SQLException {
        DataSource dataSource = H2.withTables();
        TestDistrict district = district();
        JdbcTransactions own = new JdbcTransactions(dataSource);
        JdbcSync mortal = JdbcSync.of(dying.around(own), own::connection);
        JdbcHost host = new JdbcHost(dataSource, () -> own.connection());
        try (CleverSync first = engine(mortal, host, district)) {
            first.connect(TestDistrict.KEY);
            dying.armed = true;
            try {
                first.run(TestDistrict.KEY, RunRequest.manual());
            } catch (IllegalStateException | Death e) {
                // It died in the background thread, or before it got there.
            }
            dying.armed = false;
        }

        // Nobody is left to prolong the dead process's lease: it runs out.
        Script.execute(dataSource, "UPDATE cleverkit_lease SET expires_at = TIMESTAMP '2000-01-01 00:00:00'");
        JdbcSync second = JdbcSync.of(own, own::connection);
        try (CleverSync engine = engine(second, host, district)) {
            engine.runDue().forEach(run -> awaitEnd(engine, run));
            RunReport last = engine.run(TestDistrict.KEY, RunRequest.manual());

            assertThat(last.state()).isEqualTo(RunState.SUCCEEDED);
            List<String> contents = JdbcHost.contents(dataSource);
            assertThat(contents).as("nothing twice").hasSameSizeAs(JdbcHost.distinct(contents));
            assertThat(contents).isEqualTo(expected());
            assertThat(engine.run(TestDistrict.KEY, RunRequest.manual())
                            .changes()
                            .values())
                    .allMatch(ChangeCounts::isQuiet);
            assertThat(engine.history(TestDistrict.KEY, 10))
                    .allMatch(run -> run.state().isOver());
        }
    }

    private static void awaitEnd(CleverSync engine, String run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> engine.findRun(run).orElseThrow().state().isOver());
    }

    private static TestDistrict district() {
        TestDistrict district = new TestDistrict().school("s0").school("s1");
        IntStream.range(0, 12).forEach(i -> district.student("u%02d".formatted(i), "s" + i % 2));
        district.teacher("t0", "s0").teacher("t1", "s1");
        district.section("c0", "s0", List.of("t0"), List.of("u00", "u02", "u04"));
        district.section("c1", "s1", List.of("t1", "t0"), List.of("u01", "u03", NEVER));
        return district;
    }

    private static List<String> expected() throws SQLException {
        DataSource dataSource = H2.withTables();
        JdbcTransactions own = new JdbcTransactions(dataSource);
        JdbcHost host = new JdbcHost(dataSource, () -> own.connection());
        try (CleverSync engine = engine(JdbcSync.of(own, own::connection), host, district())) {
            engine.connect(TestDistrict.KEY);
            engine.run(TestDistrict.KEY, RunRequest.manual());
        }
        List<String> contents = JdbcHost.contents(dataSource);
        assertThat(contents).hasSize(1 + 2 + 14 + 2 + 8);
        return contents;
    }

    private static CleverSync engine(JdbcSync jdbc, JdbcHost host, TestDistrict district) {
        return CleverSync.builder()
                .storage(jdbc.storage())
                .source(district)
                .organizations(host)
                .users(host.users())
                .fingerprintKey(EngineRig.KEY)
                .batchSize(3)
                .build();
    }

    /** No exception that anything could catch and go on from. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** From its nth transaction on, nothing reaches the database any more: the process is dead. */
    private static final class Dying {
        private final int nth;
        private final boolean afterCommit;
        private final AtomicInteger begun = new AtomicInteger();
        private volatile boolean armed;

        Dying(int nth, boolean afterCommit) {
            this.nth = nth;
            this.afterCommit = afterCommit;
        }

        TransactionRunner around(TransactionRunner transactions) {
            return new TransactionRunner() {
                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    if (!armed) {
                        return transactions.inTransaction(work);
                    }
                    int number = begun.incrementAndGet();
                    if (number < nth) {
                        return transactions.inTransaction(work);
                    }
                    if (number == nth && afterCommit) {
                        transactions.inTransaction(work);
                    } else if (number == nth) {
                        transactions.inTransaction(() -> {
                            work.get();
                            throw new Death();
                        });
                    }
                    throw new Death();
                }
            };
        }
    }
}
