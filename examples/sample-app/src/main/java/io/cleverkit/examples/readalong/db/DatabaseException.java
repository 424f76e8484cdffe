package io.cleverkit.examples.readalong.db;

import java.sql.SQLException;

/** A statement failed. The message holds no data, since what drivers say may quote a row. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one for what the driver threw. */
    public DatabaseException(SQLException cause) {
        super("The database refused or could not be reached [sqlState=" + cause.getSQLState() + "]", cause);
    }

    /** Whether a constraint was violated: class 23 of the SQL standard's states. */
    public boolean isDuplicate() {
        return getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("23");
    }
}
