package io.cleverkit.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The fake's pages as a person meets them in a browser: by keyboard alone, on a phone, with a screen reader. */
class PagesTest {
    private static HttpServer application;
    private static FakeClever fake;
    private static FakeDistrict district;

    @TempDir
    private Path profile;

    private ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        Chromium.assumeInstalled();
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            byte[] page = "<!DOCTYPE html><title>Arrived</title><h1>Arrived</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        application.start();
        fake = FakeClever.builder()
                .applicationName("Readalong")
                .redirectUri(callback())
                .district(GeneratedDistrict.ofSeed(7))
                .district("Oakhurst Schools", d -> d.addSchool("Oakhurst School"))
                .start();
        district = fake.districts().get(0);
    }

    private static String callback() {
        return "http://localhost:" + application.getAddress().getPort() + "/callback";
    }

    @AfterAll
    static void stop() {
        if (fake != null) {
            fake.close();
        }
        if (application != null) {
            application.stop(0);
        }
    }

    @BeforeEach
    void open() {
        browser = Chromium.start(profile);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    private void goTo(String path) {
        browser.get(fake.url() + path);
    }

    private WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    /** Presses Tab until the element has the focus, as somebody without a mouse would, and Enter on it; waits for the next page. */
    private void enter(String css) {
        WebElement pressed = reach(css);
        pressed.sendKeys(Keys.ENTER);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> isOfAFormerPage(pressed));
    }

    private static boolean isOfAFormerPage(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    private WebElement reach(String css) {
        WebElement wanted = find(css);
        for (int i = 0; i < 200; i++) {
            WebElement focused = browser.switchTo().activeElement();
            if (focused.equals(wanted)) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The Tab key does not lead to " + css);
    }

    private static String choice(FakeUser user) {
        return "[data-user='" + user.id() + "']";
    }

    @Test
    void thePortalIsUsableByKeyboardAlone() {
        FakeUser student = district.students().get(3);

        goTo("/portal");
        enter("[data-district='" + district.id() + "']");
        reach("[name=q]").sendKeys(student.lastName().orElseThrow());
        enter("[name=q]");
        assertThat(find("[name=q]").getAttribute("value"))
                .isEqualTo(student.lastName().orElseThrow());
        enter(choice(student));
        assertThat(find("[data-signed-in]").getText())
                .isEqualTo(student.firstName().orElseThrow() + " "
                        + student.lastName().orElseThrow());
        Chromium.screenshot(browser, "portal");
        enter("[data-app]");

        assertThat(find("h1").getText()).isEqualTo("Arrived");
        assertThat(URI.create(browser.getCurrentUrl()).getQuery())
                .startsWith("code=")
                .doesNotContain("state=");
    }

    @Test
    void theButtonLeadsThroughTheSignInAndBackWithItsState() {
        FakeUser teacher = district.teachers().get(0);

        goTo("/oauth/authorize?response_type=code&client_id=" + fake.clientId() + "&redirect_uri=" + callback()
                + "&state=s-1");
        Chromium.screenshot(browser, "choose-district");
        enter("[data-district='" + district.id() + "']");
        Chromium.screenshot(browser, "choose-person");
        enter(choice(teacher));

        assertThat(find("h1").getText()).isEqualTo("Arrived");
        assertThat(URI.create(browser.getCurrentUrl()).getQuery()).contains("code=", "state=s-1");
    }

    @Test
    void theControlPageSwitchesWithoutAMouse() {
        FakeDistrict other = fake.districts().get(1);
        String card = "[id='" + other.id() + "'] ";

        goTo("/");
        enter("a[href='/__fake/']");
        enter(card + "[value=disconnect]");
        assertThat(find("[role=status]").getText()).contains("Oakhurst Schools is disconnected");
        assertThat(find(card).getText()).contains("disconnected", "Token\nnone");
        assertThat(other.isConnected()).isFalse();
        enter(card + "[value=connect]");
        assertThat(find(card).getText()).contains(other.token());

        enter(card + "[value=pause]");
        assertThat(find(card).getText()).contains("paused", "Resume");
        enter(card + "[value=resume]");
        assertThat(find(card).getText()).contains("running", "Pause");

        String before = find("[data-now]").getText();
        enter("[value=advance]");
        assertThat(find("[data-now]").getText()).isGreaterThan(before);

        enter("[value=fault]");
        Chromium.screenshot(browser, "control");
        assertThat(browser.getPageSource()).contains("RATE_LIMITED", "1 to come");
        assertThat(fake.faults().pending()).isEqualTo(1);
        enter("[value=clear]");
        assertThat(browser.getPageSource()).contains("No fault is on");
        assertThat(fake.faults().pending()).isZero();

        reach("[name=disaster]").sendKeys("GRADES");
        enter("[value=strike]");
        assertThat(browser.getPageSource()).contains("GRADES_BLANK has struck");
        assertThat(district.students())
                .allMatch(student -> student.grade().orElseThrow().isEmpty());
    }

    @Test
    void theControlPageSaysWhatItDoesNotUnderstandAndChangesNothing() {
        goTo("/__fake/");
        WebElement path = reach("[name=path]");
        path.clear();
        path.sendKeys("(");
        enter("[value=fault]");

        assertThat(find("[role=alert]").getText()).contains("Nothing was changed", "regular expression");
        assertThat(fake.faults().pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/portal", "/portal?district_id=DISTRICT", "/__fake/", "/oauth/authorize?client_id=nobody"})
    void everyPageIsMarkedAsFakeFitsAPhoneAndShutsNobodyOut(String path) {
        browser.manage().window().setSize(new Dimension(390, 800));
        goTo(path.replace("DISTRICT", district.id()));

        assertThat(find("header").getText()).contains("Fake Clever", "Not the real Clever");
        assertThat(browser.getTitle()).endsWith("Fake Clever");
        assertThat(browser.findElements(By.tagName("h1"))).hasSize(1);
        Object overflow = browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels to scroll sideways").isEqualTo(0L);
        assertThat(violations()).isEmpty();
        Chromium.screenshot(browser, "phone" + path.replaceAll("[^a-z_]", "-"));
    }

    /** What axe finds against the Web Content Accessibility Guidelines: rule and elements. */
    private List<String> violations() {
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        browser.executeScript(axe());
        Object found = browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))));");
        return ((List<?>) Optional.ofNullable(found).orElseThrow())
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = PagesTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Optional.ofNullable(script).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theAccessibilityCheckFindsWhatIsWrong() {
        browser.get("data:text/html,<html><body><input><img src='x'></body></html>");

        assertThat(violations()).anyMatch(v -> v.startsWith("label:")).anyMatch(v -> v.startsWith("image-alt:"));
    }
}
