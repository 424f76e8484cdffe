package io.cleverkit.examples.readalong.browser;

import io.cleverkit.examples.readalong.support.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * WebKit, the engine of Safari, in the small browser that GTK's edition of it brings along. It needs a screen, so it gets one that
 * nobody sees. It keeps nothing from one start to the next.
 */
final class WebKit extends SeleniumBrowser {
    private static final Path DRIVER = Path.of("/usr/bin/WebKitWebDriver");
    private static final Path SCREEN = Path.of("/usr/bin/Xvfb");

    /** A line of its own among complaints about the numbers that others have. */
    private static final Pattern DISPLAY = Pattern.compile("^(\\d+)\\R", Pattern.MULTILINE);

    private final List<Child> helpers;

    private WebKit(RemoteWebDriver driver, List<Child> helpers) {
        super(driver);
        this.helpers = helpers;
    }

    static void assumeInstalled() {
        Installed.assume("WebKit", "webkit2gtk-driver xvfb", DRIVER, SCREEN, browser());
    }

    /** Lies in a folder that is named for the kind of machine. */
    private static Path browser() {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("webkit2gtk-4.1/MiniBrowser"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of("/usr/lib/webkit2gtk-4.1/MiniBrowser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebKit start(Path folder) {
        Child screen = Child.start(
                folder,
                Map.of(),
                List.of(SCREEN.toString(), "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"));
        try {
            String display = ":" + screen.awaitOutput(DISPLAY);
            int port = App.freePort();
            Child driver = Child.start(
                    folder,
                    Map.of("DISPLAY", display, "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1"),
                    List.of(DRIVER.toString(), "--host=127.0.0.1", "--port=" + port));
            return connect(URI.create("http://127.0.0.1:" + port), List.of(driver, screen));
        } catch (RuntimeException e) {
            screen.close();
            throw e;
        }
    }

    private static WebKit connect(URI driver, List<Child> helpers) {
        MutableCapabilities wanted = new MutableCapabilities();
        wanted.setCapability(
                "webkitgtk:browserOptions", Map.of("binary", browser().toString(), "args", List.of("--automation")));
        try {
            // The driver says nothing when it has begun to listen.
            RemoteWebDriver session = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsMatching(
                            e -> e instanceof WebDriverException && !(e instanceof SessionNotCreatedException)
                                    || e instanceof UncheckedIOException)
                    .until(() -> new RemoteWebDriver(driver.toURL(), wanted, false), ready -> true);
            return new WebKit(session, helpers);
        } catch (RuntimeException e) {
            helpers.forEach(Child::close);
            throw e;
        }
    }

    /** WebKit takes the picture at once, even of a page that it has not drawn yet. */
    @Override
    public void screenshot(String name) {
        driver().executeAsyncScript(
                        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
        super.screenshot(name);
    }

    @Override
    public void close() {
        try {
            super.close();
        } finally {
            helpers.forEach(Child::close);
        }
    }
}
