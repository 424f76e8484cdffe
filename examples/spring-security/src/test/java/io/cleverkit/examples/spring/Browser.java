package io.cleverkit.examples.spring;

import io.cleverkit.testkit.FakeLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as cookies, forms and redirects go, with somebody in front of it who may be logged in at Clever. */
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Not Java's own: it takes a cookie with a maximum age for one of RFC 2965 and quotes its value, as no browser does. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI start;

    Browser(URI start) {
        this.start = start;
    }

    HttpResponse<String> get(String path) {
        return get(start.resolve(path));
    }

    /** Opens an address and stays where that leads, even if it is elsewhere. */
    HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
    }

    /** Sends the form of a page, with whatever else was filled in. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(page.body());
        String hidden = csrf.find() ? "_csrf=" + encode(csrf.group(1)) : "";
        return post(
                path,
                fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("", hidden, "")));
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(start.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Arrives at the callback and goes to Clever and back as often as the product says, until it shows something of its own. */
    HttpResponse<String> arrive(URI arrival, FakeLogin atClever) {
        HttpResponse<String> response = get(arrival);
        for (int i = 0; i < 5 && response.statusCode() / 100 == 3; i++) {
            URI next = location(response);
            response = get(next.getPort() == start.getPort() ? next : atClever.authorize(next));
        }
        return response;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    static URI location(HttpResponse<String> response) {
        return response.uri()
                .resolve(response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] parts = setCookie.split(";", 2);
        String[] pair = parts[0].split("=", 2);
        if (parts[1].contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
