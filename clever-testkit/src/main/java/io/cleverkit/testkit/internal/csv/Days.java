package io.cleverkit.testkit.internal.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Days as districts write them. */
final class Days {
    static final String ADVICE = "is no day of the calendar; write 8/31/2025 or 2025-08-31, or leave it empty";

    private static final DateTimeFormatter AMERICAN =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** Empty text for empty text; no value for what is no day. */
    static Optional<String> iso(String text) {
        return text.isEmpty() ? Optional.of("") : parse(text).map(LocalDate::toString);
    }

    /** Empty text for empty text; no value for what is no day. */
    static Optional<String> american(String text) {
        return text.isEmpty() ? Optional.of("") : parse(text).map(AMERICAN::format);
    }

    private static Optional<LocalDate> parse(String text) {
        for (DateTimeFormatter format : List.of(AMERICAN, DateTimeFormatter.ISO_LOCAL_DATE)) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException e) {
                // Not in this format.
            }
        }
        return Optional.empty();
    }
}
