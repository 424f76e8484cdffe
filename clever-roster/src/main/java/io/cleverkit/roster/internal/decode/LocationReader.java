package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Location;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Location}. */
final class LocationReader {
    private LocationReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Location read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Location.Builder location = Location.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "address" -> location.address(in.text());
                case "city" -> location.city(in.text());
                case "state" -> location.state(in.text());
                case "zip" -> location.zip(in.text());
                case "lat" -> location.latitude(in.text());
                case "lon" -> location.longitude(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            location.unknown(unknown);
        }
        return location.build();
    }
}
