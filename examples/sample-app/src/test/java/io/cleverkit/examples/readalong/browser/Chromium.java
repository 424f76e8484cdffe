package io.cleverkit.examples.readalong.browser;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own Chromium, with a fresh profile. */
final class Chromium {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    static void assumeInstalled() {
        Installed.assume("Chromium", "chromium chromium-driver", BROWSER, DRIVER);
    }

    static SeleniumBrowser start(Path profile) {
        return start(profile, options -> {});
    }

    /** Starts it with settings that somebody may have made. */
    static SeleniumBrowser start(Path profile, Consumer<ChromeOptions> settings) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile.toAbsolutePath());
        settings.accept(options);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new SeleniumBrowser(new ChromeDriver(service, options));
    }
}
