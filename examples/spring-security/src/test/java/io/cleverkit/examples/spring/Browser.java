package io.cleverkit.examples.spring;

import io.cleverkit.testkit.FakeLogin;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser at the product: it has cookies, and the test sees each redirect. */
final class Browser {
    /** Kept by hand: Java's own manager sends cookies as RFC 2965 had it, which no browser does any more. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI product;

    Browser(URI product) {
        this.product = product;
    }

    HttpResponse<String> get(String path) {
        return get(product.resolve(path));
    }

    HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(product.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
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
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** Where the answer sends the browser to. */
    URI redirect(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** Opens a page of the product and goes to Clever and back, until there is an answer that does not lead to Clever. */
    HttpResponse<String> open(String path, FakeLogin clever) {
        return follow(get(path), clever);
    }

    HttpResponse<String> follow(HttpResponse<String> answer, FakeLogin clever) {
        HttpResponse<String> current = answer;
        for (int hops = 0; hops < 10; hops++) {
            Optional<String> location = current.headers().firstValue("Location");
            if (location.isEmpty()) {
                return current;
            }
            URI next = current.uri().resolve(location.get());
            current = get(next.getAuthority().equals(product.getAuthority()) ? next : clever.authorize(next));
        }
        throw new AssertionError("a loop of redirects");
    }

    String session() {
        return Objects.requireNonNull(cookies.get("JSESSIONID"), "no session");
    }

    void plantSession(String id) {
        cookies.put("JSESSIONID", id);
    }
}
