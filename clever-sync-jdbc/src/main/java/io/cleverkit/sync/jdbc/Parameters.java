package io.cleverkit.sync.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Sets a statement's parameters one after the other, as the columns store them. */
final class Parameters {
    private final PreparedStatement statement;
    private int index;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    Parameters add(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    Parameters add(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Parameters add(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    Parameters add(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    Parameters add(Enum<?> constant) throws SQLException {
        return add(constant.name());
    }

    Parameters add(String text) throws SQLException {
        statement.setString(++index, text);
        return this;
    }

    /** PostgreSQL has no zero character in texts; a message loses nothing without, an id would. */
    Parameters addMessage(String message) throws SQLException {
        return add(message.replace('\u0000', '\ufffd'));
    }

    /** Ids of the source are binary. */
    Parameters addExternalId(String id) throws SQLException {
        return add(id.getBytes(UTF_8));
    }

    /** Cut to microseconds, the finest that both databases keep, so that a comparison with what is stored holds. */
    Parameters add(Instant instant) throws SQLException {
        statement.setObject(++index, OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
        return this;
    }

    Parameters addInstant(Optional<Instant> instant) throws SQLException {
        if (instant.isEmpty()) {
            return addNull(Types.TIMESTAMP_WITH_TIMEZONE);
        }
        return add(instant.orElseThrow());
    }

    Parameters addMessage(Optional<String> message) throws SQLException {
        if (message.isEmpty()) {
            return addNull(Types.VARCHAR);
        }
        return addMessage(message.orElseThrow());
    }

    Parameters addNull(int type) throws SQLException {
        statement.setNull(++index, type);
        return this;
    }

    Parameters addArray(String elementType, Object[] elements) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf(elementType, elements));
        return this;
    }
}
