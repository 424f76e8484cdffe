package io.cleverkit.testkit.internal.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one file, row by row. */
final class Table {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvFile file;
    private final Problems problems;

    private Table(CsvFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Hands out the rows that have a value for every column, in the file's order; rows without any value are passed over. What
     * is wrong goes to the problems.
     *
     * @return names of the columns that Clever does not know
     */
    static List<String> read(Path folder, CsvFile file, Problems problems, Consumer<Row> rows) throws IOException {
        Optional<Path> path = find(folder, file);
        if (path.isEmpty()) {
            if (!file.isOptional()) {
                problems.ofFile(file, "the file is missing; add it, if only with its header");
            }
            return List.of();
        }
        return new Table(file, problems).read(path.get(), rows);
    }

    /** Clever's name, or that name in other capitals. */
    private static Optional<Path> find(Path folder, CsvFile file) throws IOException {
        Path exact = folder.resolve(file.fileName());
        if (Files.exists(exact)) {
            return Optional.of(exact);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().equalsIgnoreCase(file.fileName()))
                    .sorted()
                    .findFirst();
        }
    }

    private List<String> read(Path path, Consumer<Row> rows) throws IOException {
        try (Reader reader = withoutMark(Files.newBufferedReader(path, StandardCharsets.UTF_8));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(
                                CsvRecordHandler.builder()
                                        .fieldModifier(FieldModifiers.STRIP)
                                        .build(),
                                reader)) {
            return read(csv.iterator(), rows);
        } catch (CharacterCodingException e) {
            notUtf8(path);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            notUtf8(path);
        } catch (CsvParseException e) {
            badQuotes(e);
        }
        return List.of();
    }

    private List<String> read(Iterator<CsvRecord> records, Consumer<Row> rows) {
        if (!records.hasNext()) {
            problems.ofFile(file, "the file is empty; its first row must name the columns");
            return List.of();
        }
        CsvRecord header = records.next();
        Columns columns = Columns.of(file, header.getStartingLineNumber(), header.getFields(), problems);
        if (problems.concern(file)) {
            return List.of();
        }
        while (records.hasNext()) {
            CsvRecord csv = records.next();
            if (csv.getFields().stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (csv.getFieldCount() == columns.count()) {
                rows.accept(new Row(file, columns, csv, problems));
            } else {
                problems.ofLine(
                        file,
                        csv.getStartingLineNumber(),
                        "the row has " + csv.getFieldCount() + " values and the header " + columns.count()
                                + " columns; put values with commas in them into quotes");
            }
        }
        return columns.unknown();
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private void notUtf8(Path path) throws IOException {
        problems.ofLine(file, Utf8.firstBadLine(path), "the line is not UTF-8; save the file as \"CSV UTF-8\"");
    }

    private void badQuotes(CsvParseException e) {
        // The message quotes what it found, which may be personal; only the number is taken from it.
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        String advice = "the row's quotes do not match; write a quote within a value twice and close every value";
        if (line.find()) {
            problems.ofLine(file, Long.parseLong(line.group(1)), advice);
        } else {
            problems.ofFile(file, advice);
        }
    }
}
