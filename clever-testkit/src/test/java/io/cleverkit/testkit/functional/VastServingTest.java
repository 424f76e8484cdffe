package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeCleverMain;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.VastDistrict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Serving a vast district")
class VastServingTest {
    private static final Pattern NEXT = Pattern.compile("\"next\",\"uri\":\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("\"uri\":\"/v3.1/(?:users|sections)/");
    private static final int TAIL = 400;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest(name = "Accept-Encoding: {0}")
    @ValueSource(strings = {"gzip", "GZIP;q=0.5", "deflate, gzip;q=1.0, *;q=0"})
    @DisplayName("sends gzip to whoever takes it, the same page inside, with its length")
    void sendsGzip(String accepted) throws IOException {
        try (FakeClever fake = start()) {
            URI page = fake.url().resolve("/v3.1/users?limit=500");
            HttpResponse<byte[]> plain = get(page, fake.district().token(), "identity");
            HttpResponse<byte[]> packed = get(page, fake.district().token(), accepted);

            assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(packed.headers().firstValueAsLong("Content-Length")).hasValue(packed.body().length);
            assertThat(packed.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            assertThat(inflated(packed.body())).isEqualTo(plain.body());
            assertThat(packed.body().length).isLessThan(plain.body().length / 4);
        }
    }

    @ParameterizedTest(name = "Accept-Encoding: {0}")
    @ValueSource(strings = {"identity", "gzip;q=0", "deflate", "gzip;q=0.000, identity", "br, gzipped"})
    @DisplayName("sends plain JSON to everybody else, with its length")
    void sendsPlain(String accepted) {
        try (FakeClever fake = start()) {
            HttpResponse<byte[]> plain = get(
                    fake.url().resolve("/v3.1/users?limit=500"), fake.district().token(), accepted);

            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(plain.headers().firstValueAsLong("Content-Length")).hasValue(plain.body().length);
            assertThat(new String(plain.body(), StandardCharsets.UTF_8)).startsWith("{\"data\":[");
        }
    }

    @Test
    @DisplayName("cuts the JSON and not the gzip when a fault truncates it")
    void truncatesTheJson() throws IOException {
        try (FakeClever fake = start()) {
            URI page = fake.url().resolve("/v3.1/users?limit=500");
            byte[] whole = get(page, fake.district().token(), "identity").body();
            fake.faults().on("/users").answer(Fault.TRUNCATED);

            HttpResponse<byte[]> cut = get(page, fake.district().token(), "gzip");

            byte[] json = cut.headers().firstValue("Content-Encoding").isPresent() ? inflated(cut.body()) : cut.body();
            assertThat(json).hasSize(whole.length / 2);
            assertThat(whole).startsWith(json);
        }
    }

    @ParameterizedTest(name = "{0} users in a heap of {1} MB")
    @CsvSource("60000, 64")
    @DisplayName("takes less memory than the district has bytes, whoever walks through it at the same time")
    void fitsIntoALittleHeap(int users, int megabytes) throws Exception {
        walkInHeap(users, megabytes);
    }

    @Test
    @Tag("thorough")
    @DisplayName("of a million users fits into a heap of 128 MB")
    void aMillionFits() throws Exception {
        walkInHeap(1_000_000, 128);
    }

    private void walkInHeap(int users, int megabytes) throws Exception {
        Process process = program(users, megabytes);
        ExecutorService walkers = Executors.newFixedThreadPool(4);
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            URI fake = URI.create(out.readLine().replaceAll(".* ", ""));
            var state = new ObjectMapper()
                    .readTree(get(fake.resolve("/__fake/state"), "", "identity").body());
            var district = state.path("districts").path(0);
            String token = district.path("token").asText();
            List<Future<Integer>> found = new ArrayList<>();
            for (String encoding : List.of("gzip", "identity")) {
                for (String type : List.of("users", "sections")) {
                    found.add(walkers.submit(() -> walk(fake, "/v3.1/" + type + "?limit=10000", token, encoding)));
                }
            }
            int sections = district.path("records").path("sections").asInt();
            assertThat(List.of(found.get(0).get(), found.get(2).get())).containsExactly(users, users);
            assertThat(List.of(found.get(1).get(), found.get(3).get())).containsExactly(sections, sections);
        } finally {
            walkers.shutdownNow();
            process.destroyForcibly().waitFor();
        }
    }

    private static Process program(int users, int megabytes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeCleverMain.class.getName(),
                        "--port",
                        "0",
                        "--users",
                        Integer.toString(users))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Counts the records on all pages; holds one page at a time. */
    private int walk(URI fake, String first, String token, String encoding) throws IOException {
        int found = 0;
        String next = first;
        while (!next.isEmpty()) {
            byte[] body = get(fake.resolve(next), token, encoding).body();
            String page = new String(encoding.equals("gzip") ? inflated(body) : body, StandardCharsets.UTF_8);
            found += (int) RECORD.matcher(page).results().count();
            Matcher link = NEXT.matcher(page.substring(Math.max(0, page.length() - TAIL)));
            next = link.find() ? link.group(1) : "";
        }
        return found;
    }

    private static FakeClever start() {
        return FakeClever.builder()
                .withoutRateLimit()
                .district(VastDistrict.ofSeed(7).users(600))
                .start();
    }

    private HttpResponse<byte[]> get(URI uri, String token, String encoding) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", encoding)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] inflated(byte[] body) throws IOException {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        }
    }
}
