package io.cleverkit.testkit.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The head of an HTTP/1.1 message (RFC 9112, section 2): its first line and its fields, as they came. Immutable. */
record Head(List<String> lines) {
    /** Far above what the server behind takes, so that refusing is left to it. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Reads a head; empty when the other side is done and has closed the connection.
     *
     * @throws IOException when the connection ends within the head, or the head is larger than any server takes
     */
    static Optional<Head> read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        int size = 0;
        while (true) {
            Optional<String> line = line(in, MOST_BYTES - size);
            if (line.isEmpty()) {
                if (lines.isEmpty()) {
                    return Optional.empty();
                }
                throw new EOFException("The connection ended within a message's head");
            }
            // An empty line before a message is to be overlooked (RFC 9112, section 2.2).
            if (!line.get().isEmpty()) {
                lines.add(line.get());
                size += line.get().length() + 2;
            } else if (!lines.isEmpty()) {
                return Optional.of(new Head(List.copyOf(lines)));
            }
        }
    }

    /** One line without its end; empty at the end of the stream. */
    static Optional<String> line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("The connection ended within a line");
            }
            if (line.size() >= most) {
                throw new IOException("A line is too long");
            }
            line.write(next);
            next = in.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** The method, of a request. */
    String method() {
        return word(0);
    }

    /** The status, of a response. */
    int status() {
        return Integer.parseInt(word(1));
    }

    private String word(int index) {
        String[] words = lines.get(0).split(" ", -1);
        return index < words.length ? words[index] : "";
    }

    boolean isHttp10() {
        return lines.get(0).contains("HTTP/1.0");
    }

    /** The first value of a field. */
    Optional<String> field(String name) {
        return fields(name).findFirst();
    }

    private Stream<String> fields(String name) {
        return lines.stream()
                .skip(1)
                .filter(line -> isField(line, name))
                .map(line -> line.substring(name.length() + 1).strip());
    }

    /** Whether a field that is a list has this member, whatever the case. */
    boolean says(String name, String value) {
        return fields(name)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1)))
                .anyMatch(value::equals);
    }

    Head without(String name) {
        return new Head(lines.stream().filter(line -> !isField(line, name)).toList());
    }

    Head with(String name, String value) {
        List<String> more = new ArrayList<>(without(name).lines);
        more.add(name + ": " + value);
        return new Head(List.copyOf(more));
    }

    byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isField(String line, String name) {
        return line.length() > name.length()
                && line.charAt(name.length()) == ':'
                && line.regionMatches(true, 0, name, 0, name.length());
    }
}
