package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a browser or a program sends, it is never our fault: no answer with a status of 500 or more, no inside of ours on a page.
 * Requests are made by chance, byte by byte, since no client would send most of them.
 */
class AnyRequestTest {
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO");

    private static final List<String> PATHS = List.of(
            "/",
            "/me",
            "/login/clever",
            "/login/clever/callback",
            "/login/password",
            "/password",
            "/choose-account",
            "/logout",
            "/admin",
            "/admin/progress",
            "/admin/sync",
            "/help/log-in",
            "/assets/readalong.css",
            "/healthz",
            "/api/discover",
            "/api/organizations",
            "/api/organizations/DISTRICT/roster",
            "/api/organizations/DISTRICT/sync",
            "/api/organizations/DISTRICT/runs/VALUE",
            "/api/organizations/DISTRICT/accounts",
            "/api/organizations/DISTRICT/accounts/VALUE",
            "/api/organizations/DISTRICT/accounts/VALUE/password-link",
            "/admin/people",
            "/api/organizations/DISTRICT/matches",
            "/api/organizations/DISTRICT/matches/decisions",
            "/api/organizations/DISTRICT/links",
            "/api/organizations/DISTRICT/explain",
            "/api/organizations/VALUE/sync",
            "/VALUE");

    private static final List<String> PARAMETERS = List.of(
            "code",
            "state",
            "error",
            "error_description",
            "returnTo",
            "token",
            "csrf",
            "email",
            "password",
            "again",
            "account",
            "set",
            "VALUE");

    private static final List<String> VALUES = List.of(
            "",
            "a",
            "%00",
            "%",
            "%zz",
            "%C3%28",
            "%ED%A0%80",
            "%F0%9F%98%BA",
            "%0d%0aSet-Cookie:%20x=y",
            "//evil.example",
            "..%2f..%2fetc",
            "../x",
            "<script>alert(1)</script>",
            "'%20OR%20'1'='1",
            "a@b",
            "\u00e9\ud83d\ude3a",
            "\u0001\u007f",
            "\"q\"",
            "=&=;,",
            "x".repeat(43),
            "y".repeat(3_000),
            "[]",
            "${7*7}");

    private static final List<String> TYPES = List.of(
            "",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/json",
            "text/plain; charset=\"",
            "VALUE");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "{\"kind\":\"FULL\",\"dryRun\":true}",
            "{\"role\":\"TEACHER\",\"first\":\"\\u0000\",\"last\":\"\\ud800\"}",
            "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nx\r\n--b--\r\n",
            "--b\r\nbroken",
            "VALUE=VALUE&VALUE");

    private static final List<String> COOKIES =
            List.of("readalong-session", "readalong-form", "clever-login", "VALUE", "\"", "$Version");

    private static FakeClever fake;
    private static App app;

    @BeforeAll
    static void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(3).schools(1).students(5))
                .start();
        app = App.start(fake);
        app.awaitFirstRun(fake.district().id());
    }

    @AfterAll
    static void stop() {
        app.close();
        fake.close();
    }

    @Test
    void isAnsweredAndIsNotOurFault() {
        run(1, 1_000);
    }

    @Test
    @Tag("thorough")
    void isAnsweredAndIsNotOurFaultThoroughly() {
        run(10_000, 60_000);
    }

    private static void run(int from, int to) {
        int[] statuses = new int[600];
        for (int seed = from; seed < to; seed++) {
            byte[] request = request(new Random(seed));
            String answer = send(request);
            String what = "seed " + seed + ": "
                    + new String(request, StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("");
            assertThat(answer).as(what).matches("(?s)HTTP/1\\.1 [1-4]\\d\\d .*");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .as(what)
                    .doesNotContain("exception", "\tat ", "io.cleverkit", "org.eclipse");
            statuses[Integer.parseInt(answer.substring(9, 12))]++;
        }
        assertThat(List.of(statuses[200], statuses[303], statuses[400], statuses[401], statuses[404], statuses[405]))
                .as("requests that all come to the same prove nothing")
                .doesNotContain(0);
    }

    private static byte[] request(Random random) {
        StringBuilder head = new StringBuilder();
        head.append(pick(random, METHODS)).append(' ').append(fill(random, pick(random, PATHS)));
        for (int i = random.nextInt(4); i > 0; i--) {
            head.append(head.indexOf("?") < 0 ? '?' : '&')
                    .append(fill(random, pick(random, PARAMETERS)))
                    .append('=')
                    .append(pick(random, VALUES));
        }
        head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append("Cookie: ")
                    .append(fill(random, pick(random, COOKIES)))
                    .append('=')
                    .append(pick(random, VALUES))
                    .append("\r\n");
        }
        if (random.nextBoolean()) {
            head.append("Authorization: Bearer ")
                    .append(random.nextBoolean() ? App.TOKEN : pick(random, VALUES))
                    .append("\r\n");
        }
        head.append(random.nextInt(8) == 0 ? "Sec-Fetch-Dest: iframe\r\n" : "");
        String type = fill(random, pick(random, TYPES));
        head.append(type.isEmpty() ? "" : "Content-Type: " + type + "\r\n");
        byte[] body = body(random).getBytes(StandardCharsets.UTF_8);
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String body(Random random) {
        if (random.nextInt(3) > 0) {
            return fill(random, pick(random, BODIES));
        }
        StringBuilder form = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            form.append(pick(random, PARAMETERS))
                    .append('=')
                    .append(pick(random, VALUES))
                    .append('&');
        }
        return form.toString();
    }

    private static String fill(Random random, String template) {
        String filled = template.replace("DISTRICT", fake.district().id());
        while (filled.contains("VALUE")) {
            int at = filled.indexOf("VALUE");
            filled = filled.substring(0, at) + pick(random, VALUES) + filled.substring(at + "VALUE".length());
        }
        return filled;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String send(byte[] request) {
        try (Socket socket =
                new Socket(InetAddress.getByName("localhost"), app.url("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        }
    }
}
