package io.cleverkit.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.internal.state.LinkStatus;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.EnrollmentRole;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("What the statements rely on")
class DialectTest {
    @Test
    @DisplayName("a database that is neither H2 nor PostgreSQL is refused by name")
    void unknownProduct() throws SQLException {
        Connection connection = Mockito.mock(Connection.class);
        DatabaseMetaData metaData = Mockito.mock(DatabaseMetaData.class);
        Mockito.when(connection.getMetaData()).thenReturn(metaData);
        Mockito.when(metaData.getDatabaseProductName()).thenReturn("Abacus");

        assertThatThrownBy(() -> Dialect.of(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Use PostgreSQL or H2 [product=Abacus]");
    }

    @Test
    @DisplayName("roles are stored by name and sorted by the database: their names are in the order of the constants")
    void rolesSortByName() {
        assertThat(Arrays.stream(AccountRole.values()).map(Enum::name)).isSorted();
        assertThat(Arrays.stream(EnrollmentRole.values()).map(Enum::name)).isSorted();
    }

    @Test
    @DisplayName("names of constants fit their columns")
    void namesFit() {
        Stream<Enum<?>> constants = Stream.of(AccountRole.values(), EnrollmentRole.values(), LinkStatus.values())
                .flatMap(Arrays::stream);
        assertThat(constants.map(Enum::name)).allMatch(name -> name.length() <= 16);
    }
}
