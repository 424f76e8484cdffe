package io.cleverkit.roster.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static Instant instant(String text) {
        char[] padded = ("##" + text + "##").toCharArray();
        return WireTime.instant(padded, 2, text.length());
    }

    private static LocalDate date(String text) {
        return WireTime.date(text.toCharArray(), 0, text.length());
    }

    private static Instant reference(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    @Test
    @DisplayName("every timestamp in Clever's shape reads as Instant.parse reads it; seed 1")
    void agreesWithInstantParse() {
        Random random = new Random(1);
        long from = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
        long to = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        for (int i = 0; i < 100_000; i++) {
            Instant expected = Instant.ofEpochMilli(from + (long) (random.nextDouble() * (to - from)));
            assertThat(instant(MILLIS.format(expected))).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("a damaged timestamp reads as Instant.parse reads it, which is mostly not at all; seed 2")
    void damaged() {
        Random random = new Random(2);
        String alphabet = "0123456789-:.TZtz+ ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("2024-02-29T23:59:59.999Z");
            for (int hits = random.nextInt(3); hits >= 0; hits--) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(instant(text.toString())).as(text.toString()).isEqualTo(reference(text.toString()));
        }
    }

    @ParameterizedTest
    @DisplayName("other shapes of ISO are read too, and what is none is no instant")
    @ValueSource(
            strings = {
                "2023-04-12T23:05:01Z",
                "2023-04-12T23:05:01.1Z",
                "2023-04-12T23:05:01.123456789Z",
                "2023-04-12T23:05:01.632+02:00",
                "2023-02-29T00:00:00.000Z",
                "2023-13-01T00:00:00.000Z",
                "2023-04-31T00:00:00.000Z",
                "2023-04-12T24:00:00.000Z",
                "2023-04-12T23:60:00.000Z",
                "2023-04-12",
                "1/16/1998",
                "",
                "yesterday"
            })
    void otherShapes(String text) {
        assertThat(instant(text)).isEqualTo(reference(text));
    }

    @ParameterizedTest
    @DisplayName("a date is read from a date and from a date and time, in UTC")
    @CsvSource({
        "2012-12-01, 2012-12-01",
        "2013-06-01T00:00:00.000Z, 2013-06-01",
        "2013-06-01T23:59:59.999Z, 2013-06-01",
        "2013-06-01T00:00:00+02:00, 2013-05-31",
        "2024-02-29, 2024-02-29"
    })
    void dates(String text, LocalDate expected) {
        assertThat(date(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("what is no date is none")
    @ValueSource(
            strings = {"2023-02-29", "2023-00-01", "2023-01-32", "20230101", "2023/01/01", "23-01-01xx", "", "soon"})
    void noDates(String text) {
        assertThat(date(text)).isNull();
    }
}
