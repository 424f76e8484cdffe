package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.recorded.Recordings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A district put together from recorded answers of the Data API.
 *
 * <p>A folder holds one JSON file per exchange, {@code {"recorded_at","request":{"method","uri"},"status","body"}}. Every
 * record in the answers of GET requests with status 200 counts, whichever list or relation it came from; events and answers
 * about signing in do not. Where several answers show the same record, one that asked for that record by id beats a list, and
 * of two equal ones the later recorded one wins, then the file that comes later by name. Records are served to the letter; an
 * id that a section names but no file holds stays dangling. Immutable.
 */
public final class RecordedDistrict extends DistrictSource {
    private final Recordings recordings;

    private RecordedDistrict(Recordings recordings) {
        this.recordings = recordings;
    }

    /**
     * Reads all {@code *.json} files of a folder.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when a file is no recording, or when no file holds the record of exactly one district
     */
    public static RecordedDistrict from(Path folder) throws IOException {
        return new RecordedDistrict(Recordings.read(folder));
    }

    @Override
    FakeDistrict create(DistrictHost host, long idSeed) {
        FakeDistrict district = host.add(idSeed, unused -> recordings.district());
        for (Kind kind : Kind.values()) {
            for (ObjectNode record : recordings.records(kind)) {
                district.data().putAsIs(kind, record);
            }
        }
        return district;
    }
}
