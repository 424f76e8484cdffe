package io.cleverkit.roster.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/reference/endpoints.md}. */
final class EndpointTable {
    private static final Path PAGE = Path.of("../docs/reference/endpoints.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What stands in one row about an operation of the specification. */
    record Row(String operation, String request, Set<String> versions, List<Call> calls, Set<String> parameters) {}

    private EndpointTable() {}

    private static List<String[]> rows(int cells) {
        try {
            return Files.readAllLines(PAGE).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(1, line.length() - 1).split("\\|", -1))
                    .filter(row -> row.length == cells)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Row> operations() {
        return rows(5).stream()
                .map(row -> new Row(
                        code(row[0]).get(0),
                        code(row[1]).get(0),
                        new TreeSet<>(List.of(row[2].strip().split(", "))),
                        code(row[3]).stream().map(Call::parse).toList(),
                        new TreeSet<>(code(row[4]))))
                .toList();
    }

    /** Calls for what no specification has. */
    static List<Call> others() {
        return rows(2).stream()
                .flatMap(row -> code(row[1]).stream())
                .filter(text -> text.matches("(person|tokens)\\..*"))
                .map(Call::parse)
                .toList();
    }

    private static List<String> code(String cell) {
        List<String> found = new ArrayList<>();
        Matcher matcher = CODE.matcher(cell);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
