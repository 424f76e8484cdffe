package io.cleverkit.sync.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkStatus;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.ConnectionKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links of all districts. Thread-safe. */
final class LinkTable {
    private static final String COLUMNS = "l.type, l.external_id, l.role, l.host_id, l.status, l.fingerprint,"
            + " l.field_hashes, l.mapping_version, l.key_id, l.version, l.members_version";

    /** How many ids are looked up together. */
    private static final int CHUNK = 1_000;

    private final Database database;
    private final ConnectionTable connections;

    LinkTable(Database database, ConnectionTable connections) {
        this.database = database;
        this.connections = connections;
    }

    StateCursor<Link> all(ConnectionKey key, LinkType type) {
        return new PagedCursor<>(after -> database.alone(sql -> page(sql, key, type, after)));
    }

    Map<LinkKey, Link> find(ConnectionKey key, LinkType type, Collection<String> externalIds) {
        List<String> wanted = new ArrayList<>(new LinkedHashSet<>(externalIds));
        return database.anywhere(sql -> {
            Map<LinkKey, Link> found = new HashMap<>();
            Optional<Integer> id = connections.findId(sql, key);
            for (int from = 0; id.isPresent() && from < wanted.size(); from += CHUNK) {
                List<String> chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
                for (Link link : find(sql, id.orElseThrow(), type, chunk)) {
                    found.put(link.key(), link);
                }
            }
            return found;
        });
    }

    void insert(ConnectionKey key, List<Link> links) {
        String insert =
                "INSERT INTO cleverkit_link (connection_id, type, external_id, role, host_id, status, fingerprint,"
                        + " field_hashes, mapping_version, key_id, version, members_version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        database.inBatch(sql -> {
            int id = connections.id(sql, key);
            return Rows.writeAll(sql, insert, links, (p, link) -> {
                addKey(p.add(id), link.key());
                addFields(p, link);
            });
        });
    }

    void update(ConnectionKey key, List<Link> links) {
        String update = "UPDATE cleverkit_link SET host_id = ?, status = ?, fingerprint = ?, field_hashes = ?,"
                + " mapping_version = ?, key_id = ?, version = ?, members_version = ?"
                + " WHERE connection_id = ? AND type = ? AND external_id = ? AND role = ? AND version = ?";
        boolean allThere = database.inBatch(sql -> {
            int id = connections.id(sql, key);
            return Rows.writeAll(sql, update, links, (p, link) -> {
                addFields(p, link);
                addKey(p.add(id), link.key());
                p.add(link.version() - 1);
            });
        });
        if (!allThere) {
            throw conflict("A link to update is not there in the version it was read in");
        }
    }

    void raiseMembersVersion(ConnectionKey key, Collection<String> classIds) {
        String update = "UPDATE cleverkit_link SET members_version = members_version + 1"
                + " WHERE connection_id = ? AND type = ? AND external_id = ?";
        boolean allThere = database.inBatch(sql -> {
            int id = connections.id(sql, key);
            return Rows.writeAll(
                    sql,
                    update,
                    new LinkedHashSet<>(classIds),
                    (p, classId) -> p.add(id).add(LinkType.CLASSROOM).addExternalId(classId));
        });
        if (!allThere) {
            throw conflict("A class whose members change has no link");
        }
    }

    private List<Link> page(Connection sql, ConnectionKey key, LinkType type, @Nullable Link after)
            throws SQLException {
        Optional<Integer> id = connections.findId(sql, key);
        if (id.isEmpty()) {
            return List.of();
        }
        return Rows.read(
                sql,
                pageSql(after != null),
                p -> {
                    p.add(id.orElseThrow()).add(type);
                    if (after != null) {
                        p.addExternalId(after.key().externalId()).add(role(after.key()));
                    }
                },
                LinkTable::read);
    }

    /** Sorted by the whole primary key, also by what is the same in all rows: else H2 would sort what the index has sorted. */
    static String pageSql(boolean hasKey) {
        String afterKey = hasKey ? " AND (l.external_id, l.role) > (?, ?)" : "";
        return "SELECT " + COLUMNS + " FROM cleverkit_link l WHERE l.connection_id = ? AND l.type = ?" + afterKey
                + " ORDER BY l.connection_id, l.type, l.external_id, l.role FETCH FIRST " + PagedCursor.PAGE
                + " ROWS ONLY";
    }

    /** A join and not a list of ids: H2 would read the whole district for a list. */
    private static List<Link> find(Connection sql, int id, LinkType type, List<String> externalIds)
            throws SQLException {
        String select = "SELECT " + COLUMNS + " FROM UNNEST(CAST(? AS BYTEA ARRAY)) AS wanted (id)"
                + " JOIN cleverkit_link l ON l.connection_id = ? AND l.type = ? AND l.external_id = wanted.id";
        Object[] ids = externalIds.stream()
                .map(externalId -> externalId.getBytes(UTF_8))
                .toArray(byte[][]::new);
        return Rows.read(sql, select, p -> p.addArray("bytea", ids).add(id).add(type), LinkTable::read);
    }

    private static void addKey(Parameters parameters, LinkKey key) throws SQLException {
        parameters.add(key.type()).addExternalId(key.externalId()).add(role(key));
    }

    private static void addFields(Parameters parameters, Link link) throws SQLException {
        parameters
                .add(link.hostId())
                .add(link.status())
                .add(link.fingerprint().toArray())
                .add(link.fieldHashes().toArray())
                .add(link.mappingVersion())
                .add(link.keyId())
                .add(link.version())
                .add(link.membersVersion());
    }

    private static Link read(ResultSet row) throws SQLException {
        return new Link(
                readKey(row),
                row.getString("host_id"),
                LinkStatus.valueOf(row.getString("status")),
                HashBytes.of(row.getBytes("fingerprint")),
                HashBytes.of(row.getBytes("field_hashes")),
                row.getInt("mapping_version"),
                row.getString("key_id"),
                row.getLong("version"),
                row.getLong("members_version"));
    }

    private static LinkKey readKey(ResultSet row) throws SQLException {
        LinkType type = LinkType.valueOf(row.getString("type"));
        String externalId = Rows.externalId(row, "external_id");
        if (type != LinkType.ACCOUNT) {
            return LinkKey.of(type, externalId);
        }
        return LinkKey.account(externalId, AccountRole.valueOf(row.getString("role")));
    }

    private static String role(LinkKey key) {
        return key.role().map(AccountRole::name).orElse("");
    }

    private static IllegalStateException conflict(String what) {
        return new IllegalStateException(
                what + ". Nothing was written: the batch is rolled back. The next run compares anew");
    }
}
