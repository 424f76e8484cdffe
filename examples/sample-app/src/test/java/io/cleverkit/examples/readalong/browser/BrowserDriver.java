package io.cleverkit.examples.readalong.browser;

import java.net.URI;

/**
 * One window of a browser with a profile of its own, as far as every engine's tests need it. Elements are named by CSS selectors, and
 * waited for. Not thread-safe.
 */
interface BrowserDriver extends AutoCloseable {
    /** Goes to an address and waits until the page there has loaded. */
    void open(URI address);

    /** Clicks on what leads to another page, and waits until this one is gone and the next has loaded. */
    void follow(String css);

    /** The same with something inside the page's one frame that leads the whole window to another page. */
    void followInFrame(String css);

    /** The text that a person sees in the first such element. */
    String text(String css);

    /** The same inside the page's one frame. */
    String textInFrame(String css);

    /** Where the window is. */
    URI address();

    /** Keeps a picture of the window for whoever wants to look at it. */
    void screenshot(String name);

    /** Ends the browser and whatever was started for it. */
    @Override
    void close();
}
