package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cleverkit.testkit.internal.data.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row of a file, which knows how to say what is wrong with it. Values are without the blanks around them. */
final class Row {
    private final CsvFile file;
    private final Columns columns;
    private final CsvRecord csv;
    private final Problems problems;
    private boolean refused;

    Row(CsvFile file, Columns columns, CsvRecord csv, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.csv = csv;
        this.problems = problems;
    }

    /** The number of the line it begins on, the file's first being 1. */
    long line() {
        return csv.getStartingLineNumber();
    }

    /** Whether something was found wrong with it. */
    boolean isRefused() {
        return refused;
    }

    boolean hasColumn(String column) {
        return columns.has(column);
    }

    /** The value; empty text where there is none or no such column. */
    String text(String column) {
        Integer place = columns.places().get(column);
        return place == null ? "" : csv.getField(place);
    }

    /** The value, refused where it is empty. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(column, "is empty; every row needs one");
        }
        return text;
    }

    /** The value in Clever's words, refused where it is none of them. */
    String word(String column, Vocabulary vocabulary) {
        return checked(column, vocabulary.find(text(column)), vocabulary.advice());
    }

    /** A day as {@code 2025-08-31}. */
    String isoDay(String column) {
        return checked(column, Days.iso(text(column)), Days.ADVICE);
    }

    /** A day as {@code 8/31/2025}, which is how Clever serves birthdays. */
    String americanDay(String column) {
        return checked(column, Days.american(text(column)), Days.ADVICE);
    }

    private String checked(String column, Optional<String> value, String advice) {
        if (value.isEmpty()) {
            refuse(column, advice);
        }
        return value.orElse("");
    }

    /** The value, refused where it is not among what another file names. */
    String reference(String column, Set<String> ids, CsvFile other) {
        String id = required(column);
        // When the other file has problems of its own, one mistake there would be told here once for every row.
        if (!id.isEmpty() && !ids.contains(id) && !problems.concern(other)) {
            refuse(column, "is not in " + other.fileName() + "; add it there or mend it here");
        }
        return id;
    }

    /** The extension fields, {@code ext.name}; empty when the file has none. */
    ObjectNode extensions() {
        ObjectNode fields = Json.object();
        columns.extensions().forEach((name, place) -> fields.put(name, csv.getField(place)));
        return fields;
    }

    /** Refuses the row where it tells something else than an earlier one; apart from these columns and those never served. */
    void mustAgreeWith(Row earlier, Set<String> apart) {
        for (Map.Entry<String, Integer> column : columns.places().entrySet()) {
            String name = column.getKey();
            boolean counts = !apart.contains(name) && !CsvFile.NEVER_SERVED.contains(name);
            if (counts && differs(earlier, column.getValue())) {
                refuse(name, differently(earlier));
            }
        }
        for (Map.Entry<String, Integer> field : columns.extensions().entrySet()) {
            if (differs(earlier, field.getValue())) {
                refuse("ext." + field.getKey(), differently(earlier));
            }
        }
    }

    private boolean differs(Row earlier, int place) {
        return !csv.getField(place).equals(earlier.csv.getField(place));
    }

    private static String differently(Row earlier) {
        return "is another than on line " + earlier.line() + ", which has the same id; let both say the same";
    }

    void refuse(String column, String advice) {
        refused = true;
        problems.ofValue(file, line(), column, advice);
    }

    void refuse(String advice) {
        refused = true;
        problems.ofLine(file, line(), advice);
    }
}
