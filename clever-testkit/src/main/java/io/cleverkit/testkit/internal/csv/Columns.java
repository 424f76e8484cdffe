package io.cleverkit.testkit.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns of one file stand. */
final class Columns {
    private static final String EXTENSION = "ext.";

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> extensions = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final int count;

    private Columns(int count) {
        this.count = count;
    }

    /** Reads a header. What is wrong with it goes to the problems. */
    static Columns of(CsvFile file, long line, List<String> header, Problems problems) {
        Columns columns = new Columns(header.size());
        for (int place = 0; place < header.size(); place++) {
            columns.place(file, line, header.get(place), place, problems);
        }
        for (String column : file.required()) {
            if (!columns.has(column)) {
                // What stands there instead is not told: in a file without a header it would be somebody's data.
                problems.ofLine(file, line, "the column " + column + " is missing; add it to the header");
            }
        }
        return columns;
    }

    private void place(CsvFile file, long line, String written, int place, Problems problems) {
        boolean isExtension = written.toLowerCase(Locale.ROOT).startsWith(EXTENSION);
        String name = isExtension
                ? written.substring(EXTENSION.length())
                : file.column(written).orElse("");
        if (name.isEmpty()) {
            if (!written.isEmpty()) {
                unknown.add(written);
            }
        } else if ((isExtension ? extensions : places).put(name, place) != null) {
            problems.ofLine(
                    file, line, "the column " + (isExtension ? EXTENSION : "") + name + " is there twice; keep one");
        }
    }

    int count() {
        return count;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Column name to place. */
    Map<String, Integer> places() {
        return places;
    }

    /** The name of an extension field to its place. */
    Map<String, Integer> extensions() {
        return extensions;
    }

    /** Names, as written, that Clever's specification of the file does not have. */
    List<String> unknown() {
        return unknown;
    }
}
