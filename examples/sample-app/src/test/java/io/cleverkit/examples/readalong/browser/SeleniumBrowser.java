package io.cleverkit.examples.readalong.browser;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A browser that has a WebDriver of its own. */
class SeleniumBrowser implements BrowserDriver {
    /** For elements; what is said not to be there takes as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For pages, which a busy machine may take long to make. */
    private static final Duration MUCH_PATIENCE = Duration.ofSeconds(30);

    private final RemoteWebDriver driver;

    SeleniumBrowser(RemoteWebDriver driver) {
        this.driver = driver;
        try {
            driver.manage().timeouts().implicitlyWait(PATIENCE);
            driver.manage().window().setSize(new Dimension(1200, 900));
        } catch (RuntimeException e) {
            driver.quit(); // nobody else will, since there is no browser to close
            throw e;
        }
    }

    /** For what only some browsers are asked for. */
    RemoteWebDriver driver() {
        return driver;
    }

    @Override
    public void open(URI address) {
        driver.get(address.toString());
    }

    @Override
    public void follow(String css) {
        leave(WebElement::click, By.cssSelector(css));
    }

    /**
     * Does what leads to another page, and waits until this one is gone: a click or a key returns before that, and this page may
     * well have what is looked for on the next.
     */
    void leave(Consumer<WebElement> how, By what) {
        leave(() -> how.accept(driver.findElement(what)));
    }

    void leave(Runnable how) {
        WebElement page = driver.findElement(By.tagName("html"));
        how.run();
        Awaitility.await()
                .atMost(MUCH_PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException | NoSuchElementException e) {
            return true;
        }
    }

    @Override
    public void followInFrame(String css) {
        leave(() -> inFrame(() -> {
            driver.findElement(By.cssSelector(css)).click();
            return true;
        }));
    }

    private <T> T inFrame(Supplier<T> action) {
        driver.switchTo().frame(driver.findElement(By.tagName("iframe")));
        try {
            return action.get();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    @Override
    public String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    @Override
    public String textInFrame(String css) {
        return inFrame(() -> text(css));
    }

    @Override
    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    @Override
    public void screenshot(String name) {
        Screenshots.save(name, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
