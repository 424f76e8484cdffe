package io.cleverkit.examples.readalong.browser;

import java.nio.file.Path;

/** The ways in, in WebKit. */
class WebKitWaysInTest extends WaysInContract {
    @Override
    void assumeInstalled() {
        WebKit.assumeInstalled();
    }

    @Override
    BrowserDriver start(Path profile) {
        return WebKit.start(profile);
    }
}
