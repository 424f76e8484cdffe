package io.cleverkit.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.internal.state.Connection;
import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkStatus;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.ConnectionKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Streaming")
class StreamingTest {
    private static final ConnectionKey KEY = new ConnectionKey("app", "north");
    private static final int LINKS = 100_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("reads a hundred thousand links in order, each once, without sorting them anew for every page")
    void hundredThousand(boolean postgres) throws SQLException {
        DataSource dataSource = postgres ? Postgres.withTables() : H2.withTables();
        JdbcFixture database = new JdbcFixture(dataSource);
        database.emptyState().addConnection(new Connection(KEY, ConnectionStatus.PENDING, Optional.empty()));
        for (int from = 0; from < LINKS; from += 10_000) {
            List<Link> links = IntStream.range(from, from + 10_000)
                    .mapToObj(StreamingTest::link)
                    .toList();
            database.inTransaction(() -> database.emptyState().insertLinks(KEY, links));
        }

        int inPlace = 0;
        try (StateCursor<Link> cursor = database.emptyState().links(KEY, LinkType.ACCOUNT)) {
            for (int i = 0; cursor.advance(); i++) {
                if (cursor.current().equals(link(i))) {
                    inPlace++;
                }
            }
        }

        assertThat(inPlace).isEqualTo(LINKS);
        assertThat(plan(dataSource)).as("pages come sorted from the index").satisfies(plan -> {
            if (postgres) {
                assertThat(plan).contains("Index Scan using cleverkit_link_key").doesNotContain("Sort");
            } else {
                assertThat(plan).contains("EXTERNAL_ID >=").contains("index sorted");
            }
        });
    }

    @Test
    @DisplayName("holds one page at a time and asks for no more when one was not full")
    void onePageAtATime() {
        List<Integer> asked = new ArrayList<>();
        PagedCursor<Integer> cursor = new PagedCursor<>(after -> {
            int from = after == null ? 0 : after + 1;
            asked.add(from);
            return IntStream.range(from, Math.min(from + PagedCursor.PAGE, 7_000))
                    .boxed()
                    .toList();
        });

        int read = 0;
        while (cursor.advance()) {
            assertThat(cursor.current()).isEqualTo(read);
            read++;
        }

        assertThat(read).isEqualTo(7_000);
        assertThat(asked).containsExactly(0, PagedCursor.PAGE);
        assertThat(cursor.advance()).isFalse();
        assertThatThrownBy(cursor::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("ends at a full last page, and at once when closed")
    void fullLastPage() {
        PagedCursor<Integer> full = new PagedCursor<>(after ->
                after == null ? IntStream.range(0, PagedCursor.PAGE).boxed().toList() : List.of());
        int read = 0;
        while (full.advance()) {
            read++;
        }
        assertThat(read).isEqualTo(PagedCursor.PAGE);

        PagedCursor<Integer> closed = new PagedCursor<>(after -> List.of(1));
        closed.close();
        assertThat(closed.advance()).isFalse();
    }

    private static String plan(DataSource dataSource) throws SQLException {
        Script.execute(dataSource, "ANALYZE");
        try (java.sql.Connection connection = dataSource.getConnection()) {
            return String.join(
                    "\n",
                    Rows.read(
                            connection,
                            "EXPLAIN " + LinkTable.pageSql(true),
                            p -> p.add(1)
                                    .add(LinkType.ACCOUNT)
                                    .addExternalId("5")
                                    .add(AccountRole.STUDENT),
                            row -> row.getString(1)));
        }
    }

    private static Link link(int number) {
        return new Link(
                LinkKey.account(String.format("%024x", number), AccountRole.STUDENT),
                "host-" + number,
                LinkStatus.ACTIVE,
                HashBytes.of(new byte[16]),
                HashBytes.of(new byte[32]),
                1,
                "key",
                1,
                0);
    }
}
