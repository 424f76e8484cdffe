package io.cleverkit.examples.readalong.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wire of WebDriver BiDi: commands as JSON over a WebSocket, answered by number. Firefox speaks it without any driver in between,
 * which Selenium's own BiDi would need.
 */
final class BiDi implements AutoCloseable, WebSocket.Listener {
    /** A command that the browser refused. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String method, JsonNode answer) {
            super(method + ": " + answer.path("error").asText() + ", "
                    + answer.path("message").asText());
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final StringBuilder received = new StringBuilder();
    private final WebSocket socket;

    BiDi(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, this)
                .join();
    }

    /** Sends a command and returns its result. */
    JsonNode call(String method, Map<String, ?> params) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", number, "method", method, "params", params)), true)
                    .join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        JsonNode result =
                answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (!result.path("type").asText().equals("success")) {
            throw new RefusedException(method, result);
        }
        return result.path("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        received.append(data);
        if (last) {
            deliver(received.toString());
            received.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void deliver(String message) {
        try {
            JsonNode answer = JSON.readTree(message);
            CompletableFuture<JsonNode> caller =
                    waiting.remove(answer.path("id").asInt());
            if (caller != null) {
                caller.complete(answer);
            }
        } catch (JsonProcessingException e) {
            onError(socket, e);
        }
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        waiting.values().forEach(caller -> caller.completeExceptionally(error));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        onError(webSocket, new IllegalStateException("The browser has closed the connection"));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
