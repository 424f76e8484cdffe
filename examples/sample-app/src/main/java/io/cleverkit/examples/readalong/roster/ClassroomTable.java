package io.cleverkit.examples.readalong.roster;

import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.Update;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Classes of a school. */
final class ClassroomTable extends RosterTable<Classroom> {
    ClassroomTable(Supplier<Connection> connection) {
        super(
                connection,
                "classroom",
                "INSERT INTO classroom (id, organization_id, clever_id, name, location_id, primary_teacher_id, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE')",
                "UPDATE classroom SET name = ?, location_id = ?, primary_teacher_id = ?, status = 'ACTIVE'"
                        + " WHERE id = ?");
    }

    @Override
    @Nullable
    Object[] insertion(String id, Create<Classroom> item, BatchContext batch) {
        Classroom classroom = item.value();
        return new @Nullable Object[] {
            id,
            organization(batch),
            item.externalId(),
            classroom.name(),
            location(classroom),
            classroom.primaryTeacher().orElse(null)
        };
    }

    @Override
    @Nullable
    Object[] change(Update<Classroom> item) {
        Classroom classroom = item.value();
        return new @Nullable Object[] {
            classroom.name(), location(classroom), classroom.primaryTeacher().orElse(null), item.hostId()
        };
    }

    private static String location(Classroom classroom) {
        return classroom.location().orElseThrow(() -> new IllegalStateException("A class always has a location"));
    }
}
