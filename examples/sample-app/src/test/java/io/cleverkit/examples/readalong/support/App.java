package io.cleverkit.examples.readalong.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cleverkit.examples.readalong.Readalong;
import io.cleverkit.examples.readalong.config.ConfigReader;
import io.cleverkit.examples.readalong.config.Variables;
import io.cleverkit.testkit.FakeClever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Readalong in this process, against a fake Clever, with the admin API at hand. */
public final class App implements AutoCloseable {
    public static final String TOKEN = "token-of-the-test";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Readalong readalong;

    private App(Readalong readalong) {
        this.readalong = readalong;
    }

    /** On a database in memory of its own. */
    public static App start(FakeClever fake) {
        return start(fake, Map.of("DB_URL", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    public static App start(FakeClever fake, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PORT", "0");
        variables.put("CLEVER_API_URL", fake.url().toString());
        variables.put("CLEVER_AUTH_URL", fake.url().toString());
        variables.put("CLEVER_CLIENT_ID", fake.clientId());
        variables.put("CLEVER_CLIENT_SECRET", fake.clientSecret());
        variables.put("ADMIN_API_TOKEN", TOKEN);
        variables.putAll(more);
        return new App(Readalong.start(ConfigReader.read(Variables.of(variables))));
    }

    /**
     * A port that was free a moment ago, for a redirect URI that must be known before the app is. It is not one of those that systems
     * give to whoever asks for any: the fake, or a connection, could get it before the app does.
     */
    public static int freePort() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one.
            }
        }
        throw new IllegalStateException("There is no free port");
    }

    public URI url(String path) {
        return readalong.publicUrl().resolve(path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url(path)).header("Authorization", "Bearer " + TOKEN);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode roster(String district) {
        HttpResponse<String> response = get("/api/organizations/" + district + "/roster");
        if (response.statusCode() != 200) {
            throw new IllegalStateException("No roster: " + response.statusCode());
        }
        return json(response);
    }

    public JsonNode sync(String district) {
        return json(get("/api/organizations/" + district + "/sync"));
    }

    /** Waits for the first run of a district, which begins by itself. */
    public JsonNode awaitFirstRun(String district) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> sync(district).path("lastRun"),
                        run -> run.path("finishedAt").isTextual());
    }

    /** Starts a run and waits for its end. */
    public JsonNode run(String district) {
        return run(district, "{\"kind\":\"FULL\",\"dryRun\":false}");
    }

    public JsonNode run(String district, String body) {
        HttpResponse<String> response = post("/api/organizations/" + district + "/sync", body);
        if (response.statusCode() != 202) {
            throw new IllegalStateException("Not started: " + response.statusCode() + " " + response.body());
        }
        String runId = json(response).path("runId").textValue();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> json(get("/api/organizations/" + district + "/runs/" + runId)),
                        run -> run.path("finishedAt").isTextual());
    }

    @Override
    public void close() {
        readalong.close();
    }
}
