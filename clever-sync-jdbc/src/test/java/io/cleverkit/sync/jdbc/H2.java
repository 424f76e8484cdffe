package io.cleverkit.sync.jdbc;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** One database for each test. */
final class H2 {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private H2() {}

    static DataSource empty() {
        return at("jdbc:h2:mem:test" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource withTables() {
        return Script.run(empty());
    }

    static DataSource inFile(Path folder) {
        return at("jdbc:h2:file:" + folder.resolve("sync" + DATABASES.incrementAndGet())
                + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    }

    private static DataSource at(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }
}
