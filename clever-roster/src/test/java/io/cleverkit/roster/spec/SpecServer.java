package io.cleverkit.roster.spec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.DistrictTokens;
import io.cleverkit.roster.SignedInUserClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers what it is told to over HTTP, and remembers what it was asked. */
final class SpecServer implements AutoCloseable {
    static final String DISTRICT = "58da8a43cc70ab00017a1a87";
    private static final AccessToken TOKEN = AccessToken.of("0123456789abcdef0123456789abcdef01234567");

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Asked, String> answers = request -> "{}";

    record Asked(String method, URI uri, String body) {
        /** The parameters; the last value of one that is repeated. */
        Map<String, String> query() {
            Map<String, String> parameters = new TreeMap<>();
            String query = uri.getQuery() == null ? "" : uri.getQuery();
            for (String parameter : query.split("&")) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
                }
            }
            return parameters;
        }
    }

    SpecServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::handle);
        server.start();
    }

    void answers(Function<Asked, String> answer) {
        asked.clear();
        answers = answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), body);
        asked.add(request);
        byte[] answer = answers.apply(request).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /**
     * The clients that calls begin with, by the name they have in the table. New ones each time, since one would wait for the
     * next minute after 1,200 requests.
     */
    Map<String, Object> clients(ApiVersion version) {
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        CleverRoster clever = CleverRoster.builder()
                .apiUrl(here)
                .authUrl(here)
                .apiVersion(version)
                .maxAttempts(1)
                .build();
        DistrictToken token = DistrictToken.builder()
                .grantId("g")
                .districtId(DISTRICT)
                .accessToken(TOKEN)
                .build();
        return Map.of(
                "district", clever.district(token),
                "person", clever.signedIn(TOKEN),
                "tokens", clever.districtTokens(ApplicationCredentials.of("id", "secret")));
    }

    /** Their types. */
    static final Map<String, Class<?>> CLIENTS = Map.of(
            "district", DistrictClient.class, "person", SignedInUserClient.class, "tokens", DistrictTokens.class);

    /** Parameters that were asked with so far. */
    Set<String> parameters() {
        Set<String> names = new java.util.TreeSet<>();
        asked.forEach(request -> names.addAll(request.query().keySet()));
        return names;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
