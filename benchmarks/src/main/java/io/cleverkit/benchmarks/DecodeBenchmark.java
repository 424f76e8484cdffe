package io.cleverkit.benchmarks;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cleverkit.roster.internal.decode.Json;
import io.cleverkit.roster.internal.decode.RecordParser;
import io.cleverkit.roster.internal.decode.UserReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What does typed decoding cost, against the least that it could cost and against data binding?
 *
 * <p>Every variant reads the same pages from a stream and makes an object of every record. The first, a hand-written reader
 * into plain objects of texts, is the base of the ratios. Only ours makes timestamps, dates, lists and open values of them. It
 * fails when ours allocates more than it may.
 */
public final class DecodeBenchmark {
    private static final int USERS = 50_000;
    private static final int PAGE = 10_000;
    private static final long SEED = 20_260_302;

    private DecodeBenchmark() {}

    /** Reads one record where the parser of its page stands and returns a number that depends on it. */
    @FunctionalInterface
    private interface OneRecord {
        long read() throws IOException;
    }

    /** Begins a page. */
    @FunctionalInterface
    private interface OnePage {
        OneRecord begin(JsonParser json);
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        List<byte[]> pages = UserPages.of(USERS, PAGE, SEED);
        long bytes = pages.stream().mapToLong(page -> page.length).sum();
        System.out.printf(
                "%d users of %d bytes, %d rounds, Java %s%n",
                USERS, bytes / USERS, rounds, System.getProperty("java.version"));

        ObjectMapper mapper = mapper();
        Interleaved variants = new Interleaved()
                .variant(
                        "hand-written reader, plain objects",
                        () -> read(pages, json -> () -> id(HandReader.user(json).id)))
                .variant("Cleverkit, typed", DecodeBenchmark.typed(pages))
                .variant("databind, plain objects", bound(pages, mapper, PlainUser.class, user -> id(user.id)))
                .variant("databind, records", bound(pages, mapper, UserRecord.class, user -> id(user.id())))
                .variant("Gson databind, whole pages", () -> GsonReader.sumOfPages(pages))
                .variant("Gson databind, record by record", () -> GsonReader.sumOfIds(pages));
        variants.run(4, rounds);
        variants.print(USERS);
        variants.demandBytes("Cleverkit, typed", 2.0, "hand-written reader, plain objects");
        variants.demandBytes("Cleverkit, typed", 0.5, "Gson databind, whole pages");
    }

    private static Interleaved.Pass typed(List<byte[]> pages) {
        return () -> read(pages, json -> {
            RecordParser parser = new RecordParser(json);
            return () -> id(Objects.requireNonNull(UserReader.read(parser)).id());
        });
    }

    private static <T> Interleaved.Pass bound(
            List<byte[]> pages, ObjectMapper mapper, Class<T> type, ToLongFunction<T> number) {
        ObjectReader reader = mapper.readerFor(type);
        return () -> read(pages, json -> () -> number.applyAsLong(reader.<T>readValue(json)));
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }

    private static long id(@Nullable String id) {
        return id == null ? 0 : id.hashCode();
    }

    /** Walks the pages' envelopes, the same for all variants. */
    private static long read(List<byte[]> pages, OnePage open) throws IOException {
        long sum = 0;
        for (byte[] page : pages) {
            try (JsonParser json = Json.parser(new ByteArrayInputStream(page))) {
                OneRecord record = open.begin(json);
                json.nextToken();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    boolean data = json.currentName().equals("data");
                    json.nextToken();
                    if (data) {
                        sum += elements(json, record);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        return sum;
    }

    private static long elements(JsonParser json, OneRecord record) throws IOException {
        long sum = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean data = json.currentName().equals("data");
                json.nextToken();
                if (data) {
                    sum += record.read();
                } else {
                    json.skipChildren();
                }
            }
        }
        return sum;
    }
}
