package io.cleverkit.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * The pages of one listing, as Clever sends them: ascending ids, each page but the last with its {@code next}. A page depends on
 * its number alone, so that a district of any size needs the memory of one page.
 */
final class RosterPages {
    private final String type;
    private final int records;
    private final int pageSize;
    private final IntFunction<Writer> writers;

    /** Writes one record, braces included. */
    @FunctionalInterface
    interface Writer {
        void write(StringBuilder to, int index);
    }

    /**
     * A listing.
     *
     * @param writers gives what writes the records of the page of a number
     */
    RosterPages(String type, int records, int pageSize, IntFunction<Writer> writers) {
        this.type = type;
        this.records = records;
        this.pageSize = pageSize;
        this.writers = writers;
    }

    String type() {
        return type;
    }

    int count() {
        return Math.max(1, (records + pageSize - 1) / pageSize);
    }

    /** A page; empty after the last one. */
    byte[] page(int number) {
        Writer writer = writers.apply(number);
        int first = Math.min(records, number * pageSize);
        int end = Math.min(records, first + pageSize);
        StringBuilder page = new StringBuilder("{\"data\":[");
        for (int index = first; index < end; index++) {
            page.append(index == first ? "{\"data\":" : ",{\"data\":");
            writer.write(page, index);
            page.append(",\"uri\":\"/v3.1/")
                    .append(type)
                    .append('/')
                    .append(id(index))
                    .append("\"}");
        }
        page.append("],\"links\":[{\"rel\":\"self\",\"uri\":\"").append(uri()).append("\"}");
        if (end < records) {
            page.append(",{\"rel\":\"next\",\"uri\":\"")
                    .append(uri())
                    .append("\\u0026starting_after=")
                    .append(id(end - 1))
                    .append("\"}");
        }
        return page.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String uri() {
        return "/v3.1/" + type + "?limit=" + pageSize;
    }

    /** The number of the page that begins after an id. */
    int pageAfter(String id) {
        return (index(id) + 1) / pageSize;
    }

    static String id(int index) {
        return "58da8c63d7dc0ca0%08x".formatted(index);
    }

    private static int index(String id) {
        return Integer.parseUnsignedInt(id.substring(16), 16);
    }

    /** A field and a comma. */
    static void text(StringBuilder to, String field, String value) {
        to.append('"').append(field).append("\":\"").append(value).append("\",");
    }
}
