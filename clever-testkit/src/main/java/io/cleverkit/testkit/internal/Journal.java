package io.cleverkit.testkit.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The last requests, newest last, stripped of anything secret; the oldest make room for new ones. Thread-safe. */
public final class Journal {
    /** One request that was answered; {@code unplanned} says what was wrong with one that the fake has no answer for. */
    public record Entry(
            String method,
            String path,
            String query,
            int status,
            Optional<String> district,
            Optional<String> unplanned) {}

    /** Enough for a long test, and some megabytes at most. */
    public static final int DEFAULT_SIZE = 10_000;

    private static final Set<String> SECRET = Set.of("code", "access_token", "client_secret", "state", "nonce");

    private final int size;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long dropped;

    /** Keeps so many requests; 0 is a journal that is off. */
    public Journal(int size) {
        this.size = size;
    }

    public boolean isOff() {
        return size == 0;
    }

    public synchronized void add(Entry entry) {
        if (isOff()) {
            return;
        }
        if (entries.size() == size) {
            entries.removeFirst();
            dropped++;
        }
        entries.addLast(entry);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many had to make room since the beginning or the last {@link #clear}. */
    public synchronized long dropped() {
        return dropped;
    }

    public synchronized void clear() {
        entries.clear();
        dropped = 0;
    }

    /** Whether the values of this parameter are blotted out. */
    public static boolean isSecret(String parameter) {
        return SECRET.contains(parameter);
    }

    /** The query with the values of secret parameters blotted out. */
    public static String withoutSecrets(String query) {
        if (query.isEmpty()) {
            return query;
        }
        return List.of(query.split("&", -1)).stream().map(Journal::blot).collect(Collectors.joining("&"));
    }

    /** A name can be spelled with percent signs, and means the same; one that cannot be read means nothing. */
    private static String nameOf(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private static String blot(String param) {
        int equals = param.indexOf('=');
        return equals > 0 && isSecret(nameOf(param.substring(0, equals))) ? param.substring(0, equals) + "=***" : param;
    }
}
