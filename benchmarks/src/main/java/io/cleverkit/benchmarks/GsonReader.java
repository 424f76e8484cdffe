package io.cleverkit.benchmarks;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gson's data binding, from a stream and not from a page as one text: a page as a whole, as generated clients have it, and record by
 * record, as it would be at its best.
 */
final class GsonReader {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private GsonReader() {}

    private static final class Page {
        List<Element> data = new ArrayList<>();
    }

    private static final class Element {
        @Nullable
        PlainUser data;

        @Nullable
        String uri;
    }

    /** Reads all pages, each into a list, and returns the sum of the ids' hash codes. */
    static long sumOfPages(List<byte[]> pages) throws IOException {
        long sum = 0;
        for (byte[] page : pages) {
            try (JsonReader json = reader(page)) {
                Page whole = GSON.fromJson(json, Page.class);
                for (Element element : whole.data) {
                    sum += element.uri == null ? 0 : id(element.data);
                }
            }
        }
        return sum;
    }

    /** Reads all pages record by record and returns the sum of the ids' hash codes. */
    static long sumOfIds(List<byte[]> pages) throws IOException {
        long sum = 0;
        for (byte[] page : pages) {
            try (JsonReader json = reader(page)) {
                json.beginObject();
                while (json.hasNext()) {
                    if (json.nextName().equals("data")) {
                        sum += elements(json);
                    } else {
                        json.skipValue();
                    }
                }
                json.endObject();
            }
        }
        return sum;
    }

    private static JsonReader reader(byte[] page) {
        return new JsonReader(new InputStreamReader(new ByteArrayInputStream(page), StandardCharsets.UTF_8));
    }

    private static long id(@Nullable PlainUser user) {
        return user == null || user.id == null ? 0 : user.id.hashCode();
    }

    private static long elements(JsonReader json) throws IOException {
        long sum = 0;
        json.beginArray();
        while (json.hasNext()) {
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("data")) {
                    sum += id(GSON.fromJson(json, PlainUser.class));
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
        }
        json.endArray();
        return sum;
    }
}
