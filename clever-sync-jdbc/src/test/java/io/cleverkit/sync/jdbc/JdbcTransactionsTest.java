package io.cleverkit.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Transactions of a plain data source")
class JdbcTransactionsTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    @DisplayName("commit, put auto-commit back and close the connection")
    void success() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt());

        String result = transactions.inTransaction(() -> {
            assertThat(transactions.connection()).isNotNull();
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(calls).containsExactly("setAutoCommit false", "commit", "setAutoCommit true", "close");
    }

    @Test
    @DisplayName("roll back when the work throws, and pass on what it threw")
    void failure() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt());
        IllegalArgumentException thrown = new IllegalArgumentException("no");

        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(calls).containsExactly("setAutoCommit false", "rollback", "setAutoCommit true", "close");
    }

    @Test
    @DisplayName("keep what the work threw when the rollback fails too, and never switch auto-commit on then")
    void rollbackFails() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt("rollback"));
        IllegalArgumentException thrown = new IllegalArgumentException("no");

        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown)
                .satisfies(e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(SyncStorageException.class));

        assertThat(calls).containsExactly("setAutoCommit false", "rollback", "abort", "close");
    }

    @Test
    @DisplayName("say that a commit failed, since nobody knows whether it did")
    void commitFails() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt("commit"));

        assertThatThrownBy(() -> transactions.inTransaction(() -> "done"))
                .isInstanceOf(CommitFailedException.class)
                .hasMessageContaining("not known")
                .hasCauseInstanceOf(SQLException.class);

        assertThat(calls).containsExactly("setAutoCommit false", "commit", "rollback", "setAutoCommit true", "close");
    }

    @Test
    @DisplayName("do not take back a commit because the connection broke afterwards")
    void closeFailsAfterCommit() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt("close"));

        assertThat(transactions.<String>inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    @DisplayName("say that none could be begun")
    void noConnection() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt("getConnection"));

        assertThatThrownBy(() -> transactions.inTransaction(() -> "done"))
                .isInstanceOf(SyncStorageException.class)
                .hasMessageContaining("Nothing was written");
    }

    @Test
    @DisplayName("close the connection when they cannot be begun on it")
    void cannotBegin() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt("setAutoCommit", "close"));

        assertThatThrownBy(() -> transactions.inTransaction(() -> "done"))
                .isInstanceOf(SyncStorageException.class)
                .satisfies(e -> assertThat(e.getCause().getSuppressed()).hasSize(1));

        assertThat(calls).containsExactly("setAutoCommit false", "close");
    }

    @Test
    @DisplayName("are not nested, and have no connection outside")
    void nestedAndOutside() {
        JdbcTransactions transactions = new JdbcTransactions(failingAt());

        transactions.inTransaction(() -> {
            assertThatThrownBy(() -> transactions.inTransaction(() -> "inner"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("inside of another");
            return "outer";
        });

        assertThatThrownBy(transactions::connection).isInstanceOf(IllegalStateException.class);
        assertThat(transactions.<String>inTransaction(() -> "again")).isEqualTo("again");
    }

    /** A data source that notes what is done at the ends of a transaction, and fails where told. */
    private DataSource failingAt(String... methods) {
        Set<String> failing = Set.of(methods);
        DataSource whole = H2.empty();
        return proxy(DataSource.class, (name, call, arguments) -> {
            if (failing.contains(name)) {
                throw new SQLException("failed on purpose", "08000");
            }
            return watched((Connection) call.on(whole), failing);
        });
    }

    private Connection watched(Connection whole, Set<String> failing) {
        Set<String> noted = Set.of("setAutoCommit", "commit", "rollback", "abort", "close");
        return proxy(Connection.class, (name, call, arguments) -> {
            if (noted.contains(name)) {
                calls.add(name.equals("setAutoCommit") ? name + " " + arguments[0] : name);
            }
            if (failing.contains(name)) {
                throw new SQLException("failed on purpose", "08000");
            }
            return call.on(whole);
        });
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(
                        method.getName(),
                        target -> {
                            try {
                                return method.invoke(target, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        },
                        arguments)));
    }

    private interface Answer {
        Object to(String name, Call call, Object[] arguments) throws Throwable;
    }

    private interface Call {
        Object on(Object target) throws Throwable;
    }
}
