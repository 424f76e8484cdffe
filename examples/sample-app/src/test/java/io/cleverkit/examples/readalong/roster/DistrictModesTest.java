package io.cleverkit.examples.readalong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.config.DatabaseSettings;
import io.cleverkit.examples.readalong.config.SyncMode;
import io.cleverkit.examples.readalong.db.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Which mode a district has. */
class DistrictModesTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private Database open() {
        return Database.open(new DatabaseSettings(url, Optional.empty(), Optional.empty()));
    }

    @Test
    void theFirstToAskDecidesForAllInstances() {
        try (Database database = open()) {
            assertThat(new DistrictModes(database, SyncMode.SSO_ONLY).of("d1")).isEqualTo(SyncMode.SSO_ONLY);

            DistrictModes other = new DistrictModes(database, SyncMode.FULL_ROSTER);
            assertThat(other.of("d1")).isEqualTo(SyncMode.SSO_ONLY);
            assertThat(other.of("d2")).isEqualTo(SyncMode.FULL_ROSTER);
        }
    }

    @Test
    void districtsOfAnOlderDatabaseWereReadInFull() throws SQLException {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/readalong")
                .table("readalong_schema_history")
                .placeholders(Map.of("cleverId", "VARCHAR(64)", "stored", ""))
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO organization (id, clever_id, name, status) VALUES ('o', 'd1', 'Maple', 'ACTIVE')");
        }

        try (Database database = open()) {
            assertThat(new DistrictModes(database, SyncMode.SSO_ONLY).of("d1")).isEqualTo(SyncMode.FULL_ROSTER);
        }
    }
}
