package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Term;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Term}. */
public final class TermReader {
    private TermReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable Term read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Term.Builder term = Term.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> term.district(in.sharedText());
                case "name" -> term.name(in.text());
                case "start_date" -> term.startDate(in.date());
                case "end_date" -> term.endDate(in.date());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            term.unknown(unknown);
        }
        return id == null ? null : term.id(id).build();
    }
}
