package io.cleverkit.examples.readalong.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The machine's own Firefox, with a fresh profile, spoken to in WebDriver BiDi. */
final class Firefox implements BrowserDriver {
    private static final Path BROWSER = Path.of("/usr/bin/firefox-esr");
    private static final Pattern ADDRESS = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A proxy that is not there: whatever Firefox may want of the world, only this machine can be reached. */
    private static final String PREFERENCES = """
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "127.0.0.1");
            user_pref("network.proxy.http_port", 9);
            user_pref("network.proxy.ssl", "127.0.0.1");
            user_pref("network.proxy.ssl_port", 9);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("app.normandy.enabled", false);
            """;

    private final Child process;
    private final BiDi bidi;
    private final String window;

    private Firefox(Child process, BiDi bidi) {
        this.process = process;
        this.bidi = bidi;
        bidi.call("session.new", Map.of("capabilities", Map.of()));
        this.window = contexts().get(0).path("context").asText();
        bidi.call(
                "browsingContext.setViewport",
                Map.of("context", window, "viewport", Map.of("width", 1200, "height", 900)));
    }

    static void assumeInstalled() {
        Installed.assume("Firefox", "firefox-esr", BROWSER);
    }

    static Firefox start(Path profile) {
        try {
            Files.writeString(profile.resolve("user.js"), PREFERENCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Child process = Child.start(
                profile,
                Map.of(),
                List.of(
                        BROWSER.toString(),
                        "--headless",
                        "--no-remote",
                        "--remote-debugging-port=0",
                        "--profile",
                        profile.toAbsolutePath().toString()));
        try {
            return new Firefox(process, new BiDi(URI.create(process.awaitOutput(ADDRESS) + "/session")));
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private JsonNode contexts() {
        return bidi.call("browsingContext.getTree", Map.of()).path("contexts");
    }

    @Override
    public void open(URI address) {
        bidi.call("browsingContext.navigate", Map.of("context", window, "url", address.toString(), "wait", "complete"));
    }

    @Override
    public void follow(String css) {
        leaveByClick(window, css);
    }

    @Override
    public void followInFrame(String css) {
        leaveByClick(frame(), css);
    }

    /** A page that has been left takes the mark along that was put on it. */
    private void leaveByClick(String context, String css) {
        String element = element(context, css);
        run(window, "() => { window.markOfTheTest = true; }", List.of());
        run(context, "element => element.scrollIntoView({block: 'center'})", List.of(Map.of("sharedId", element)));
        bidi.call(
                "input.performActions",
                Map.of(
                        "context",
                        context,
                        "actions",
                        List.of(Map.of("type", "pointer", "id", "mouse", "actions", click(element)))));
        await("the next page")
                .until(() -> run(window, "() => !window.markOfTheTest && document.readyState === 'complete'", List.of())
                        .asBoolean());
    }

    private static List<Map<String, ?>> click(String element) {
        return List.of(
                Map.of(
                        "type",
                        "pointerMove",
                        "x",
                        0,
                        "y",
                        0,
                        "origin",
                        Map.of("type", "element", "element", Map.of("sharedId", element))),
                Map.of("type", "pointerDown", "button", 0),
                Map.of("type", "pointerUp", "button", 0));
    }

    @Override
    public String text(String css) {
        return text(window, css);
    }

    @Override
    public String textInFrame(String css) {
        return text(frame(), css);
    }

    private String text(String context, String css) {
        return run(context, "element => element.innerText", List.of(Map.of("sharedId", element(context, css))))
                .asText();
    }

    private String element(String context, String css) {
        return await(css)
                .until(
                        () -> bidi.call(
                                        "browsingContext.locateNodes",
                                        Map.of("context", context, "locator", Map.of("type", "css", "value", css)))
                                .path("nodes")
                                .path(0)
                                .path("sharedId")
                                .asText(),
                        found -> !found.isEmpty());
    }

    private String frame() {
        return await("a frame")
                .until(
                        () -> contexts()
                                .path(0)
                                .path("children")
                                .path(0)
                                .path("context")
                                .asText(),
                        found -> !found.isEmpty());
    }

    /** While one page gives way to the next, there is nothing to ask. */
    private static org.awaitility.core.ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreException(BiDi.RefusedException.class);
    }

    private JsonNode run(String context, String function, List<Map<String, ?>> arguments) {
        JsonNode answer = bidi.call(
                "script.callFunction",
                Map.of(
                        "functionDeclaration",
                        function,
                        "target",
                        Map.of("context", context),
                        "arguments",
                        arguments,
                        "awaitPromise",
                        false));
        return answer.path("result").path("value");
    }

    @Override
    public URI address() {
        return URI.create(contexts().get(0).path("url").asText());
    }

    @Override
    public void screenshot(String name) {
        JsonNode picture = bidi.call("browsingContext.captureScreenshot", Map.of("context", window));
        Screenshots.save(name, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    @Override
    public void close() {
        try {
            bidi.call("browser.close", Map.of());
        } finally {
            bidi.close();
            process.close();
        }
    }
}
