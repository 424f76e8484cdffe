package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.DistrictContact;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link DistrictContact}. */
final class DistrictContactReader {
    private DistrictContactReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable DistrictContact read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        DistrictContact.Builder districtContact = DistrictContact.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> districtContact.id(in.text());
                case "district" -> districtContact.district(in.sharedText());
                case "name" -> districtContact.name(NameReader.read(in));
                case "email" -> districtContact.email(in.text());
                case "title" -> districtContact.title(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            districtContact.unknown(unknown);
        }
        return districtContact.build();
    }
}
