package io.cleverkit.testkit.internal.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the files. Places and advice only: no value of a row is ever taken in, because each may be about a child.
 */
public final class Problems {
    /** More than these are counted, not told: whoever has read so many knows what to mend. */
    private static final int TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private final Set<CsvFile> concerned = EnumSet.noneOf(CsvFile.class);
    private long total;

    /** The first ones, each on one line: file, line, column and what to do. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** How many there are, told or not. */
    public long total() {
        return total;
    }

    /** Whether something is wrong with the file itself, so that what refers to it cannot be judged. */
    boolean concern(CsvFile file) {
        return concerned.contains(file);
    }

    void ofFile(CsvFile file, String advice) {
        add(file, file.fileName() + ": " + advice);
    }

    void ofLine(CsvFile file, long line, String advice) {
        add(file, file.fileName() + ":" + line + ": " + advice);
    }

    void ofValue(CsvFile file, long line, String column, String advice) {
        add(file, file.fileName() + ":" + line + ": " + column + " " + advice);
    }

    private void add(CsvFile file, String problem) {
        concerned.add(file);
        total++;
        if (told.size() < TOLD) {
            told.add(problem);
        }
    }
}
