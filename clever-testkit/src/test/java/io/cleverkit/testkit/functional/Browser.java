package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cleverkit.testkit.FakeClever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An HTTP client with a memory for cookies, as a browser and an application's server have them. */
final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeClever fake;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Browser(FakeClever fake) {
        this.fake = fake;
    }

    /** An answer with its body read as text. */
    record Reply(int status, java.net.http.HttpHeaders headers, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** As the district's token. */
    Reply get(String path) {
        return getAs(fake.district().token(), path);
    }

    Reply getAs(String token, String path) {
        return send(to(path).header("Authorization", "Bearer " + token).GET());
    }

    Reply open(String path) {
        return send(to(path).GET());
    }

    Reply form(String path, String body) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply control(String method, String path, String body) {
        return send(to("/__fake" + path).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply tokens(String query) {
        return send(to("/oauth/tokens" + query).header("Authorization", basic()).GET());
    }

    /** Exchanges a code with a JSON body. */
    Reply exchange(String code, String redirectUri) {
        String body = JSON.createObjectNode()
                .put("code", code)
                .put("grant_type", "authorization_code")
                .put("redirect_uri", redirectUri)
                .toString();
        return exchangeWith("application/json", body, basic());
    }

    Reply exchangeWith(String contentType, String body, String authorization) {
        return send(to("/oauth/tokens")
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String basic() {
        String pair = fake.clientId() + ":" + fake.clientSecret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(fake.url() + path)).timeout(Duration.ofSeconds(30));
    }

    Reply send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = bytes(request);
        return new Reply(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the district's token, and without waiting. */
    CompletableFuture<HttpResponse<String>> later(String path) {
        return sendLater(
                to(path).header("Authorization", "Bearer " + fake.district().token()));
    }

    /** Exchanges a code without waiting. */
    CompletableFuture<HttpResponse<String>> laterExchange(String code, String redirectUri) {
        String form = "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encode(redirectUri);
        return sendLater(to("/oauth/tokens")
                .header("Authorization", basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Map<String, String> queryOf(String uri) {
        Map<String, String> params = new HashMap<>();
        for (String pair : URI.create(uri).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            params.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return params;
    }
}
