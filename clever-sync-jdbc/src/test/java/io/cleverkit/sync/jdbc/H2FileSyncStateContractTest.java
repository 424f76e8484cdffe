package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.DurableSyncStateContract;
import io.cleverkit.sync.internal.state.StateFixture;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is reopened comes from the disk: the database is shut down before. */
@DisplayName("State in H2, in a file")
class H2FileSyncStateContractTest extends DurableSyncStateContract {
    @TempDir
    static Path folder;

    @Override
    protected StateFixture fixture() {
        DataSource dataSource = Script.run(H2.inFile(folder));
        return new JdbcFixture(dataSource, () -> Script.execute(dataSource, "SHUTDOWN"));
    }
}
