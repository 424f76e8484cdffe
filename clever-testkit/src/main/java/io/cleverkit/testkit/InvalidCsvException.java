package io.cleverkit.testkit;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that cannot become a district. The message has a line for each problem, the first twenty of them, with file, line, column
 * and what to do; never a value, because each may be about a child.
 */
public final class InvalidCsvException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> problems;

    private final long total;

    InvalidCsvException(Path folder, List<String> problems, long total) {
        super(message(folder, problems, total));
        this.problems = List.copyOf(problems);
        this.total = total;
    }

    /** The first twenty problems, each on one line, for example {@code students.csv:4: Grade is none of Clever's words; …}. */
    public List<String> problems() {
        return problems;
    }

    /** How many problems there are, those beyond the first twenty included. */
    public long total() {
        return total;
    }

    private static String message(Path folder, List<String> problems, long total) {
        StringBuilder text = new StringBuilder("the files in " + folder + " have ");
        text.append(total == 1 ? "a problem:" : total + " problems:");
        problems.forEach(problem -> text.append("\n  ").append(problem));
        if (total > problems.size()) {
            text.append("\n  and ").append(total - problems.size()).append(" more");
        }
        return text.toString();
    }
}
