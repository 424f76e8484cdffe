package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.FakeApplication;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.RecordedDistrict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;

/**
 * The Clever that was recorded, as far as it can be put together again: its records, its events, and an application that
 * signs the recorded teacher in. Each recorded request can be sent to it again.
 */
final class RecordedClever implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asked with a user's token; recordings do not hold what was in the Authorization header. */
    private static final Set<String> ASKED_BY_TEACHER = Set.of("me-0", "sso-2", "tokeninfo-0");

    private static final FakeApplication APPLICATION = FakeApplication.of(
                    "recorded", "recorded-secret", "http://localhost:3000/auth/clever")
            .ssoOnly()
            .withoutOpenId();

    private final FakeClever fake;
    private final Browser browser;
    private final RecordedFeed feed;
    private final String teacher;

    private RecordedClever(FakeClever fake, RecordedFeed feed, String teacher) {
        this.fake = fake;
        this.browser = new Browser(fake);
        this.feed = feed;
        this.teacher = teacher;
    }

    /**
     * Puts it together.
     *
     * @param empty a folder for what has to be written meanwhile
     */
    static RecordedClever start(Path empty) throws IOException {
        FakeClever fake = FakeClever.builder()
                .withoutRateLimit()
                .application(APPLICATION)
                .district(RecordedDistrict.from(Reference.recordings()))
                .start();
        RecordedRoster.complete(fake, Recording.all());
        RecordedFeed feed = RecordedFeed.start(empty, Recording.named("events-0"));
        String teacher = Recording.named("sso-2").records().get(0).path("id").textValue();
        return new RecordedClever(fake, feed, teacher);
    }

    /** Sends the recorded request. */
    Browser.Reply replay(Recording recording) {
        if (isOfEvents(recording)) {
            return feed.browser().get(feed.withOwnIds(recording.target()));
        }
        if (recording.method().equals("POST")) {
            return exchange(recording.sent());
        }
        if (recording.target().startsWith("/oauth/tokens?")) {
            return browser.send(browser.to(recording.target())
                    .header("Authorization", basic())
                    .GET());
        }
        // Recorded once; all others of the kind are as documented.
        fake.servesBareMe(recording.name().equals("me-0"));
        return ASKED_BY_TEACHER.contains(recording.name())
                ? browser.getAs(userToken(), recording.target())
                : browser.get(recording.target());
    }

    /** Follows a link of the answer to a recorded request, as the same caller. */
    Browser.Reply follow(Recording recording, String uri) {
        return (isOfEvents(recording) ? feed.browser() : browser).get(uri);
    }

    /** What the answer must be. */
    ObjectNode expected(Recording recording) {
        return isOfEvents(recording) ? parse(feed.withOwnIds(recording.answer().toString())) : recording.answer();
    }

    @Override
    public void close() {
        fake.close();
        feed.close();
    }

    private static boolean isOfEvents(Recording recording) {
        return recording.target().matches("/v3\\.0/events\\b.*");
    }

    /** The recorded code was spent long ago; the teacher clicks the application's icon for a new one. */
    private Browser.Reply exchange(String sent) {
        String landed = fake.login().as(teacher).portal(APPLICATION).toString();
        ObjectNode body = parse(sent).put("code", Browser.queryOf(landed).get("code"));
        return browser.exchangeWith("application/json", body.toString(), basic());
    }

    private String userToken() {
        String sent = "{\"grant_type\":\"authorization_code\",\"redirect_uri\":\"http://localhost:3000/auth/clever\"}";
        JsonNode tokens = exchange(sent).json();
        return tokens.path("access_token").textValue();
    }

    private static String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString("recorded:recorded-secret".getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
