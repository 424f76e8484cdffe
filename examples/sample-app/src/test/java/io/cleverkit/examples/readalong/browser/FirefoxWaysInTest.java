package io.cleverkit.examples.readalong.browser;

import java.nio.file.Path;

/** The ways in, in Firefox. */
class FirefoxWaysInTest extends WaysInContract {
    @Override
    void assumeInstalled() {
        Firefox.assumeInstalled();
    }

    @Override
    BrowserDriver start(Path profile) {
        return Firefox.start(profile);
    }
}
