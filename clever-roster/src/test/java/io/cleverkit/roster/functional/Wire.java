package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.DistrictToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A server on loopback whose answers are written out, and a client that waits on paper only. */
final class Wire {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";
    static final String DISTRICT = "58da8a43cc70ab00017a1a87";

    final List<Duration> waits = new ArrayList<>();
    private final WireMockExtension server;

    Wire(WireMockExtension server) {
        this.server = server;
    }

    static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(WireMockConfiguration.options().dynamicPort().gzipDisabled(false))
                .failOnUnmatchedRequests(false)
                .build();
    }

    CleverRoster.Builder options() {
        URI here = URI.create(server.baseUrl());
        return CleverRoster.builder()
                .apiUrl(here)
                .authUrl(here)
                .requestTimeout(Duration.ofSeconds(5))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .sleeper(waits::add);
    }

    DistrictClient district() {
        return options().build().district(token(TOKEN));
    }

    static DistrictToken token(String text) {
        return DistrictToken.builder()
                .grantId("62b4e190573f9600080cbf08")
                .districtId(DISTRICT)
                .accessToken(AccessToken.of(text))
                .build();
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    /** Answers one after the other; the last one stays. */
    void answers(String url, ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
        for (int i = 0; i < answers.length; i++) {
            String next = i + 1 < answers.length ? "answered " + (i + 1) : state;
            server.stubFor(get(urlEqualTo(url))
                    .inScenario(url)
                    .whenScenarioStateIs(state)
                    .willSetStateTo(next)
                    .willReturn(answers[i]));
            state = next;
        }
    }

    int requests(String url) {
        return server.findAll(com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(urlEqualTo(url)))
                .size();
    }

    /** A page of records with these ids; a null id makes an element without one. */
    static String page(String next, String... ids) {
        String data = Arrays.stream(ids)
                .map(id -> id == null
                        ? "{\"data\":{\"name\":\"nobody\"}}"
                        : "{\"data\":{\"id\":\"" + id + "\"},\"uri\":\"/x\"}")
                .collect(Collectors.joining(","));
        String link = next == null ? "" : ",{\"rel\":\"next\",\"uri\":\"" + next + "\"}";
        return "{\"data\":[" + data + "],\"links\":[{\"rel\":\"self\",\"uri\":\"/v3.1/courses\"}" + link + "]}";
    }

    /** All that a log would show of a failure. */
    static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
